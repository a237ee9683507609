// Host over the functions of host.h. Holds nothing.
#pragma once
#include "app.h"

namespace fourfifths {

class WebHost final : public Host {
public:
    void download(const std::string& name, const std::string& type, const std::string& bytes) override;
    void copy(const std::string& plain, const std::string& html) override;
    void go(const std::string& route) override;
    void print() override;
    void random(std::span<std::uint8_t> bytes) override;
    void remember_head(std::uint64_t vault, std::uint64_t head) override;
    std::uint64_t remembered_head(std::uint64_t* vault) override;
    void forget_everything() override;
    void let_go(const std::string& unsaved) override;
    void take_left() override;
    void drop_left(int number) override;
    std::int64_t stopwatch_us() override;
    void check_browser() override;
    void leave() override;
    std::uint64_t device() override;
    void keep(const std::string& name, const std::string& value) override;
    std::string kept(const std::string& name) override;
    Sitting sitting() override;
    void linked_file(FileAct act, const std::string& name, const std::string& bytes) override;
};

} // namespace fourfifths
