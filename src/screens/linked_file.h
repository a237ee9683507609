// The back-up file that is kept up to date, where the browser lets a page write to files, and what can go wrong with
// it. Plain values: App asks the browser and judges what comes back.
#pragma once
#include <optional>
#include <string>

namespace fourfifths {

/// What the browser is asked to do. src/wasm/back_up_file.js knows the same numbers.
enum class FileAct { look, create, open, read, read_quietly, write, forget };

/// How it went: up to `failed` as src/wasm/back_up_file.js counts them, after that what the program itself found.
enum class FileAnswer {
    unavailable, // this browser writes no files
    none,        // no file is linked
    asleep,      // one is, and the browser asks the person before it may be written
    ready,       // one is, and may be written
    read,        // with what is in it
    written,     // with what is in it now, read back
    cancelled,   // the person chose nothing
    refused,     // by the person or by a policy
    vanished,
    read_only,
    full,
    failed,
    shorter,   // read back, it is shorter than what was written
    different, // read back, it is not what was written
    newer,     // it holds what is not here: another computer's back-up
    foreign,   // a back-up of other records, or under other keys
    damaged,   // no whole back-up
};

struct LinkedFile {
    FileAnswer state = FileAnswer::unavailable; // unavailable, none, asleep or ready
    std::string name;
    bool busy = false;
    std::optional<FileAnswer> trouble; // of the last time it was asked for something
    bool is_linked() const { return state == FileAnswer::asleep || state == FileAnswer::ready; }
};

} // namespace fourfifths
