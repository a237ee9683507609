#include "cli/files.h"
#include "model/json.h"
#include "model/json_place.h"
#include <fstream>
#include <istream>
#include <iterator>

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

} // namespace

Result<std::string> read_file(const std::string& path, Surroundings& around) {
    if (path == "-") return std::string(std::istreambuf_iterator<char>(around.in), {});
    std::ifstream file(path, std::ios::binary);
    std::string bytes;
    if (file) bytes.assign(std::istreambuf_iterator<char>(file), {});
    if (!file) return Error{Fault::not_found, "cannot read '" + path + "'; check the name and that you may read it"};
    return bytes;
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
