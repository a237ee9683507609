// How a case system wants to be fed: fields in its order, with their length limits. Data files in assets/profiles.
#pragma once
#include "model/workspace.h"
#include "record/summary_draft.h"
#include "result.h"
#include "time/zone.h"

namespace fourfifths {

struct ProfileField {
    std::string key;        // "title", "contact-date", "body"
    std::string label;      // as the case system calls it
    std::string source;     // what fills it: "person", "title", "date", "type", "body", "worker", "seen" …
    int max_characters = 0; // 0: no limit
    bool rich = false;      // html and plain text together
};

struct Profile {
    std::string id;
    std::string name;
    int version = 1;
    std::vector<ProfileField> fields;
};

Result<Profile> profile_from_json(std::string_view text);
std::vector<Profile> shipped_profiles();

struct PasteField {
    ProfileField field;
    std::string plain; // CRLF-free; lines end with \n
    std::string html;  // only p, br, strong, em, ul, ol, li, h3; empty unless rich
    int characters = 0;
    bool too_long = false;
};

/// One field per button, in the target's order.
std::vector<PasteField> paste_pack(const Workspace& workspace, const Summary& summary, const Profile& profile,
                                   const Zone& zone);
/// The note of one entry by itself.
std::vector<PasteField> paste_pack(const Workspace& workspace, const Entry& entry, const Profile& profile,
                                   const Zone& zone);

} // namespace fourfifths
