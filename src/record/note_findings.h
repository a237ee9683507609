// What a month's notes hold that the check of its summary must know, whatever the summary's lines say: words of
// safeguarding, notes that say what another one says, notes that were written late. A month may have a transcript of
// hours and the check is made with every key, so the notes are read once, and again when they have changed.
#pragma once
#include "record/check.h"

namespace fourfifths {

class NoteFindings {
public:
    /// Reads what is in the record of that month about the person.
    void read(const Workspace& workspace, PersonId person, Month month, const Zone& zone);

    /// Words of safeguarding, by note, the earliest first. Their texts are beginnings: "“hit”, negated, said by Amira".
    const std::vector<Cause>& hits() const { return hits_; }
    /// Notes that repeat others, then late ones, the earliest first.
    const std::vector<Cause>& causes() const { return causes_; }

private:
    void find_hits(const Entry& entry);

    std::vector<Entry> notes_; // as they were when they were read
    std::string zone_;
    std::vector<Cause> hits_;
    std::vector<Cause> causes_;
};

} // namespace fourfifths
