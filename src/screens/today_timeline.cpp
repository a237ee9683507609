#include "canvas/timeline_layout.h"
#include "screens/day_changes.h"
#include "screens/today_parts.h"
#include "stable_sort.h"
#include <algorithm>

namespace fourfifths {

namespace {

int minute_of(const DayView& day, Instant instant) { return static_cast<int>((instant - day.whole.start).count); }

MinuteSpan minutes_of(const DayView& day, Span span) { return {minute_of(day, span.start), minute_of(day, span.end)}; }

Span span_of(const DayView& day, MinuteSpan minutes) {
    return {day.whole.start + Minutes{minutes.start}, day.whole.start + Minutes{minutes.end}};
}

TimelineBlock::Style style_of(const Entry& entry) {
    if (!entry.time.end) return TimelineBlock::Style::running;
    return entry.flags.has(Flag::planned) ? TimelineBlock::Style::planned : TimelineBlock::Style::solid;
}

std::vector<TimelineBlock> blocks_of(const DayView& day, std::span<const MinuteSpan> spans) {
    const std::vector<Lane> lanes = lanes_of(spans);
    std::vector<TimelineBlock> blocks;
    for (const Gap& gap : day.gaps) {
        if (gap.span.length() < shortest_shown_gap) continue;
        const MinuteSpan minutes = minutes_of(day, gap.span);
        TimelineBlock block;
        block.id = gap.id;
        block.start_minute = minutes.start;
        block.end_minute = minutes.end;
        block.style = TimelineBlock::Style::gap;
        blocks.push_back(block);
    }
    for (std::size_t i = 0; i < day.entries.size(); ++i) {
        const Entry& entry = *day.entries[i];
        TimelineBlock block;
        block.id = entry.id.value;
        block.start_minute = spans[i].start;
        block.end_minute = spans[i].end;
        block.lane = lanes[i].lane;
        block.lanes = lanes[i].lanes;
        block.overlap = lanes[i].lanes > 1;
        block.tone = tone_of(entry.kind);
        block.style = style_of(entry);
        blocks.push_back(block);
    }
    return blocks;
}

TimelinePicture picture_of(const Session& session, const DayView& day) {
    std::vector<MinuteSpan> spans;
    for (const Entry* entry : day.entries) spans.push_back(minutes_of(day, ended(entry->time, session.now)));
    const Settings& settings = session.workspace.settings();
    const MinuteSpan usual{std::max(0, settings.day_starts.minute - 60), settings.day_ends.minute + 60};
    TimelinePicture picture;
    const MinuteSpan shown = shown_hours(usual, spans, day.length);
    picture.first_minute = shown.start;
    picture.last_minute = shown.end;
    picture.pixels_per_minute = session.state.today.zoom;
    picture.hour_labels = hour_labels(session.zone, day.date, shown);
    if (day.is_today) picture.now_minute = minute_of(day, session.now);
    picture.blocks = blocks_of(day, spans);
    return picture;
}

const Entry* entry_with(const DayView& day, std::uint64_t id) {
    for (const Entry* entry : day.entries) {
        if (entry->id.value == id) return entry;
    }
    return nullptr;
}

const Gap* gap_with(const DayView& day, std::uint64_t id) {
    for (const Gap& gap : day.gaps) {
        if (gap.id == id) return &gap;
    }
    return nullptr;
}

std::string words_of(const Entry& entry, const Session& session) {
    std::string words = title_of(entry);
    const std::string who = who_of(entry, session.workspace);
    if (!who.empty()) words += ", " + who;
    return entry.flags.has(Flag::planned) ? words + ", planned" : words;
}

/// The drag that moves or stretches this block.
const DayDrag* drag_of(const Session& session, std::uint64_t id) {
    const auto& drag = session.state.today.drag;
    return drag && drag->moved && drag->id == id ? &*drag : nullptr;
}

TimelineBlock dragged(TimelineBlock block, const DayDrag& drag) {
    block.start_minute = drag.now.start;
    block.end_minute = drag.now.end;
    return block;
}

/// While it is dragged, the times it would have.
std::string times_shown(const Session& session, const DayView& day, Entry entry) {
    if (const DayDrag* drag = drag_of(session, entry.id.value)) {
        const Span span = span_of(day, drag->now);
        entry.time = {span.start, span.end};
    }
    return times_of(entry, session.zone, day.date);
}

std::string clock(const Session& session, Instant instant) { return clock_text(wall_time_at(session.zone, instant)); }

std::vector<CanvasItem> items_of(const Session& session, const DayView& day, const TimelinePicture& picture,
                                 float width) {
    std::vector<CanvasItem> items;
    for (const TimelineBlock& block : picture.blocks) {
        CanvasItem item;
        item.id = block.id;
        item.rect = block_rect(picture, block, width);
        item.tone = block.tone;
        if (const Entry* entry = entry_with(day, block.id)) {
            const std::string times = times_shown(session, day, *entry);
            item.shown = words_of(*entry, session);
            item.name = times + ", " + item.shown;
            if (const DayDrag* drag = drag_of(session, block.id)) {
                item.rect = block_rect(picture, dragged(block, *drag), width);
                item.look = Look::current;
            }
            if (entry->flags.has(Flag::planned)) item.look = item.look | Look::quiet;
        } else if (const Gap* gap = gap_with(day, block.id)) {
            item.shown = "Gap " + clock(session, gap->span.start) + " to " + clock(session, gap->span.end);
            item.name = item.shown + ": fill or mark as break";
            item.look = Look::quiet;
        }
        items.push_back(std::move(item));
    }
    stable_sort(items, [](const auto& a, const auto& b) { return a.rect.y < b.rect.y; });
    if (!items.empty()) {
        items.front().description =
            "Up and down go to the earlier and later entry. Control with up or down moves it, Shift changes its end, "
            "Enter opens it, Delete puts it in the bin.";
    }
    return items;
}

void move_to(Session& session, const DayView& day, const Entry& entry, MinuteSpan minutes) {
    const Span span = span_of(day, minutes);
    Interval to{span.start, span.end};
    if (!entry.time.end) to.end.reset();
    Edit edit = moved_entry(entry, to, session.zone);
    const std::string said = times_of(std::get<Entry>(*edit.changes[0].after), session.zone, day.date);
    session.ask(ask::Apply{std::move(edit), title_of(entry) + ", " + said});
}

void finish_drag(Ui& ui, Session& session, const DayView& day) {
    const DayDrag drag = *session.state.today.drag;
    session.state.today.drag.reset();
    if (!drag.moved || drag.now == drag.before) return;
    if (drag.grip == Grip::make) return put_time_in_line(ui, session, day, span_of(day, drag.now));
    const Entry* entry = entry_with(day, drag.id);
    if (entry != nullptr && entry->time.end) move_to(session, day, *entry, drag.now);
}

void hear_pointer(Ui& ui, Session& session, const DayView& day, const TimelinePicture& picture,
                  const CanvasInput& input) {
    std::optional<DayDrag>& drag = session.state.today.drag;
    const int snap = session.workspace.settings().snap_minutes;
    for (const Event& event : input.events) {
        if (event.kind == EventKind::pointer_down) drag = pressed_at(picture, input.width, event.x, event.y);
        else if (event.kind == EventKind::pointer_cancel) drag.reset();
        else if (!drag) continue;
        else if (event.kind == EventKind::pointer_move) drag = dragged_to(*drag, picture, event.y, snap, day.length);
        else if (event.kind == EventKind::pointer_up) {
            drag = dragged_to(*drag, picture, event.y, snap, day.length);
            finish_drag(ui, session, day);
        }
    }
}

void hear_keys(Ui& ui, Session& session, const DayView& day, const TimelinePicture& picture) {
    for (const auto& [id, key] : ui.keys_on_items("canvas")) {
        const Entry* entry = entry_with(day, id);
        if (entry == nullptr) continue;
        if (key == "Delete") {
            session.ask(ask::Apply{bin_entry(*entry, session.zone, session.now), title_of(*entry) + " is in the bin"});
            continue;
        }
        if (!entry->time.end) continue;
        for (const TimelineBlock& block : picture.blocks) {
            if (block.id != id) continue;
            const auto to = after_key({block.start_minute, block.end_minute}, key,
                                      session.workspace.settings().snap_minutes, day.length);
            if (to) move_to(session, day, *entry, *to);
        }
    }
}

void hear_clicks(Ui& ui, Session& session, const DayView& day) {
    const auto clicked = ui.clicked_item("canvas");
    if (!clicked) return;
    session.state.today.drag.reset();
    if (const Entry* entry = entry_with(day, *clicked)) session.ask(ask::Go{address_of(entry->id)});
    else if (const Gap* gap = gap_with(day, *clicked)) put_time_in_line(ui, session, day, gap->span);
}

TimelineBlock ghost_of(const TodayState& state, const TimelinePicture& picture) {
    TimelineBlock ghost;
    for (const TimelineBlock& block : picture.blocks) {
        if (block.id == state.drag->id) ghost = block;
    }
    ghost = dragged(ghost, *state.drag);
    ghost.style = TimelineBlock::Style::proposed;
    return ghost;
}

/// What is dragged, else what the line would add.
void add_ghost(const Session& session, const DayView& day, const LineReading& reading, TimelinePicture& picture) {
    const TodayState& state = session.state.today;
    if (state.drag && state.drag->moved) {
        picture.ghost = ghost_of(state, picture);
    } else if (reading.entry && !state.line.empty()) {
        const MinuteSpan minutes = minutes_of(day, ended(reading.entry->time, session.now));
        TimelineBlock ghost;
        ghost.start_minute = minutes.start;
        ghost.end_minute = minutes.end;
        ghost.tone = tone_of(reading.entry->kind);
        ghost.style = TimelineBlock::Style::proposed;
        picture.ghost = ghost;
    }
}

void zoom_buttons(Ui& ui, TodayState& state) {
    const auto row = ui.group("zoom", Look::row | Look::dense);
    const auto at_limit = [](bool yes) { return yes ? State::disabled : State::none; };
    if (ui.button("out", "Smaller", {.look = Look::icon_only, .state = at_limit(state.zoom < 0.6f), .icon = "minus"})) {
        state.zoom = std::max(0.5f, state.zoom / 1.4f);
    }
    if (ui.button("in", "Larger", {.look = Look::icon_only, .state = at_limit(state.zoom > 2.9f), .icon = "add"})) {
        state.zoom = std::min(3.0f, state.zoom * 1.4f);
    }
}

} // namespace

void day_timeline(Ui& ui, Session& session, const DayView& day, const LineReading& reading) {
    if (!session.canvas_works) return;
    const auto card = ui.section("day", 2, "Day", Look::card | Look::stack);
    zoom_buttons(ui, session.state.today);
    TimelinePicture picture = picture_of(session, day);
    hear_clicks(ui, session, day);
    hear_keys(ui, session, day, picture);
    const Key canvas = ui.key("canvas");
    // The width is known after the first frame; the buttons are then laid over the shapes.
    TodayState& state = session.state.today;
    const auto items = items_of(session, day, picture, state.canvas_width);
    const CanvasInput input =
        ui.time_canvas("canvas", "Timeline of " + long_text(day.date), timeline_height(picture), items);
    state.canvas_width = input.width;
    hear_pointer(ui, session, day, picture, input);
    add_ghost(session, day, reading, picture);
    session.pictures.push_back({canvas, std::move(picture), {}});
}

} // namespace fourfifths
