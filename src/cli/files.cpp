#include "cli/files.h"
#include "model/json.h"
#include "model/json_place.h"
#include <fstream>
#include <istream>
#include <optional>

namespace fourfifths::cli {
namespace {

/// The line of what is wrong and what to do: how the text is no JSON, or the value at the pointer.
std::string place_in(const std::string& text, const std::string& pointer) {
    if (const auto fault = json_fault(text))
        return "line " + std::to_string(line_at(text, fault->offset)) + ": " + std::string(fault->what_to_do);
    if (!pointer.starts_with('/')) return pointer + "; choose another file";
    return "line " + std::to_string(line_at(text, json_offset(text, pointer))) + ", " + pointer +
           " is missing or not what it should be; put it right";
}

/// All that comes, or none when it cannot be read: a folder opens as a file does, and gives nothing.
std::optional<std::string> bytes_of(std::istream& in) {
    std::string bytes, piece(std::size_t{1} << 16, '\0');
    while (in.read(piece.data(), static_cast<std::streamsize>(piece.size())), in.gcount() > 0)
        bytes.append(piece, 0, static_cast<std::size_t>(in.gcount()));
    if (in.bad()) return {};
    return bytes;
}

} // namespace

Result<std::string> read_file(const std::string& path, Surroundings& around) {
    std::ifstream file;
    if (path != "-") file.open(path, std::ios::binary);
    auto bytes = path == "-" ? bytes_of(around.in) : file.is_open() ? bytes_of(file) : std::nullopt;
    if (!bytes) return Error{Fault::not_found, "cannot read '" + path + "'; check the name and that you may read it"};
    return std::move(*bytes);
}

Result<std::string> read_secret(const Arguments& arguments, Surroundings& around) {
    auto text = read_file(arguments.option("--secret-file").value_or("-"), around);
    if (!text) return text.error();
    std::string secret = text->substr(0, text->find('\n'));
    if (!secret.empty() && secret.back() == '\r') secret.pop_back();
    if (secret.empty())
        return Error{Fault::bad_input, "no passphrase or recovery key came in; put it on the first line of standard "
                                       "input, or of a file named with --secret-file"};
    return secret;
}

Result<Workspace> read_workspace(const std::string& path, Surroundings& around) {
    const auto text = read_file(path, around);
    if (!text) return text.error();
    auto workspace = workspace_from_json(*text);
    if (workspace) return workspace;
    if (workspace.error().fault == Fault::unsupported)
        return Error{Fault::unsupported, "'" + path + "' was written by a newer version; use that version"};
    return Error{workspace.error().fault, "'" + path +
                                              "' is not a workspace: " + place_in(*text, workspace.error().detail) +
                                              "; or make one with 'fourfifths vault dump' or 'fourfifths sample'"};
}

} // namespace fourfifths::cli
