#include "cli/command.h"
#include <chrono>
#include <iostream>
#include <random>
#include <vector>

int main(int count, char** values) {
    using namespace fourfifths;
    std::ios::sync_with_stdio(false);
    const auto since_1970 = std::chrono::system_clock::now().time_since_epoch();
    cli::Surroundings around{std::cin, std::cout, std::cerr,
                             Instant{std::chrono::duration_cast<std::chrono::minutes>(since_1970).count()},
                             [](std::span<std::uint8_t> bytes) {
                                 std::random_device device;
                                 for (std::uint8_t& byte : bytes) byte = static_cast<std::uint8_t>(device());
                             }};
    const std::vector<std::string> words(values + (count > 0 ? 1 : 0), values + count);
    const cli::Exit exit = cli::run(words, around);
    std::cout.flush();
    if (!std::cout) {
        std::cerr << "fourfifths: could not write everything to standard output; check the room left on the disk\n";
        return static_cast<int>(cli::Exit::failed);
    }
    return static_cast<int>(exit);
}
