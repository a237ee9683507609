#include "model/records.h"

namespace fourfifths {
namespace {

struct IdOf {
    RecordId operator()(const Settings&) const { return {RecordType::settings, 0}; }
    RecordId operator()(const Person& person) const { return {RecordType::person, person.id.value}; }
    RecordId operator()(const Entry& entry) const { return {RecordType::entry, entry.id.value}; }
    RecordId operator()(const Action& action) const { return {RecordType::action, action.id.value}; }
    RecordId operator()(const Summary& summary) const { return {RecordType::summary, summary.id.value}; }
    RecordId operator()(const HandOver& hand_over) const { return {RecordType::hand_over, hand_over.id.value}; }
};

} // namespace

RecordId id_of(const Record& record) { return std::visit(IdOf{}, record); }

} // namespace fourfifths
