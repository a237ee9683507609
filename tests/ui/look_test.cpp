// The page's own files, compared with the code they must agree with.
#include "canvas/palette.h"
#include "ui/node.h"
#include <array>
#include <catch2/catch.hpp>
#include <cmath>
#include <fstream>
#include <map>
#include <span>
#include <sstream>

using namespace fourfifths;

namespace {

std::string read(const std::string& name) {
    std::ifstream file(std::string(FOURFIFTHS_TESTS) + "/../web/" + name);
    REQUIRE(file);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

using Tokens = std::map<std::string, Colour>;

/// The colours written as --name: #rrggbb in a piece of style sheet; they replace those of the same name.
void gather(std::string_view css, Tokens& tokens) {
    for (std::size_t at = css.find("--"); at != css.npos; at = css.find("--", at + 2)) {
        const std::size_t colon = css.find(':', at);
        if (colon == css.npos || css.substr(colon, 3) != ": #") continue;
        const std::string name(css.substr(at + 2, colon - at - 2));
        const std::string digits(css.substr(colon + 3, 6));
        tokens[name] = colour(static_cast<std::uint32_t>(std::stoul(digits, nullptr, 16)));
    }
}

Tokens tokens_of(Appearance appearance) {
    const std::string css = read("tokens.css");
    const std::size_t dark = css.find("@media (prefers-color-scheme: dark)");
    const std::size_t contrast = css.find("@media (prefers-contrast: more)");
    REQUIRE(dark != css.npos);
    REQUIRE(contrast > dark);
    Tokens tokens;
    gather(std::string_view(css).substr(0, dark), tokens);
    if (appearance == Appearance::dark) gather(std::string_view(css).substr(dark, contrast - dark), tokens);
    return tokens;
}

/// WCAG 2.2, relative luminance and contrast ratio.
double luminance(const Colour& of) {
    const auto linear = [](std::uint8_t part) {
        const double share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(of.red) + 0.7152 * linear(of.green) + 0.0722 * linear(of.blue);
}

double contrast(const Colour& a, const Colour& b) {
    const double first = luminance(a), second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

struct Pair {
    const char* front;
    const char* back;
};

// What is written on what.
constexpr std::array words = {
    Pair{"ink", "paper"},          Pair{"ink", "wash"},
    Pair{"ink", "half-line"},      Pair{"ink", "brand-wash"},
    Pair{"ink", "warn-wash"},      Pair{"ink", "bad-wash"},
    Pair{"ink", "good-wash"},      Pair{"soft-ink", "paper"},
    Pair{"soft-ink", "wash"},      Pair{"soft-ink", "warn-wash"},
    Pair{"soft-ink", "half-line"}, Pair{"soft-ink", "brand-wash"},
    Pair{"brand", "paper"},        Pair{"brand", "wash"},
    Pair{"brand", "warn-wash"},    Pair{"brand", "good-wash"},
    Pair{"brand", "brand-wash"},   Pair{"brand-strong", "paper"},
    Pair{"on-brand", "brand"},     Pair{"on-brand", "brand-strong"},
    Pair{"warn", "warn-wash"},     Pair{"bad", "paper"},
    Pair{"bad", "bad-wash"},       Pair{"bad", "wash"},
    Pair{"on-bad", "bad"},         Pair{"on-bad", "bad-strong"},
    Pair{"on-mark", "mark"},       Pair{"on-tone", "tone-1"},
    Pair{"on-tone", "tone-2"},     Pair{"on-tone", "tone-3"},
    Pair{"on-tone", "tone-4"},     Pair{"on-tone", "tone-5"},
    Pair{"on-tone", "tone-6"},     Pair{"on-tone", "tone-7"},
    Pair{"on-tone-8", "tone-8"},
};

// Edges and shapes that mean something. The last tone, rest, is a quiet remainder: its words are beside it.
constexpr std::array shapes = {
    Pair{"control-line", "paper"}, Pair{"control-line", "wash"}, Pair{"brand", "paper"},  Pair{"good", "paper"},
    Pair{"bad", "paper"},          Pair{"now", "paper"},         Pair{"clash", "paper"},  Pair{"focus", "focus-edge"},
    Pair{"tone-1", "paper"},       Pair{"tone-2", "paper"},      Pair{"tone-3", "paper"}, Pair{"tone-4", "paper"},
    Pair{"tone-5", "paper"},       Pair{"tone-6", "paper"},      Pair{"tone-7", "paper"},
};

void check_contrast(const Tokens& tokens, std::span<const Pair> pairs, double least) {
    for (const Pair& pair : pairs) {
        INFO(pair.front << " on " << pair.back);
        CHECK(contrast(tokens.at(pair.front), tokens.at(pair.back)) >= least);
    }
}

/// The first texts in quotation marks of each row of a table in a script.
std::vector<std::string> quoted_after(const std::string& script, std::string_view start, std::string_view end) {
    const std::size_t from = script.find(start);
    REQUIRE(from != script.npos);
    const std::string part = script.substr(from, script.find(end, from) - from);
    std::vector<std::string> names;
    for (std::size_t at = part.find('"'); at != part.npos; at = part.find('"', at + 1)) {
        const std::size_t close = part.find('"', at + 1);
        names.push_back(part.substr(at + 1, close - at - 1));
        at = close;
    }
    return names;
}

} // namespace

TEST_CASE("the canvas and the page have the same colours") {
    for (const Appearance appearance : {Appearance::light, Appearance::dark}) {
        INFO((appearance == Appearance::dark ? "dark" : "light"));
        const Tokens tokens = tokens_of(appearance);
        const Palette& colours = palette(appearance);
        CHECK(tokens.at("paper") == colours.paper);
        CHECK(tokens.at("line") == colours.line);
        CHECK(tokens.at("half-line") == colours.half_line);
        CHECK(tokens.at("ink") == colours.ink);
        CHECK(tokens.at("soft-ink") == colours.soft_ink);
        CHECK(tokens.at("now") == colours.now);
        CHECK(tokens.at("clash") == colours.clash);
        for (std::uint8_t tone = 1; tone <= 8; ++tone) {
            INFO("tone " << int{tone});
            CHECK(tokens.at("tone-" + std::to_string(tone)) == tone_colour(colours, tone));
        }
    }
}

TEST_CASE("words stand out from what they are written on, in light and in dark") {
    for (const Appearance appearance : {Appearance::light, Appearance::dark}) {
        INFO((appearance == Appearance::dark ? "dark" : "light"));
        check_contrast(tokens_of(appearance), words, 4.5);
    }
}

TEST_CASE("edges and shapes stand out from what is around them, in light and in dark") {
    for (const Appearance appearance : {Appearance::light, Appearance::dark}) {
        const bool dark = appearance == Appearance::dark;
        INFO((dark ? "dark" : "light"));
        const Tokens tokens = tokens_of(appearance);
        check_contrast(tokens, std::span(shapes).first(8), 3);
        if (!dark) check_contrast(tokens, std::span(shapes).subspan(8), 3);
        // On dark paper the tones are as dark as their white words need; the lighter left edge carries the shape.
        for (std::uint8_t tone = 1; dark && tone <= 8; ++tone) {
            INFO("accent " << int{tone});
            CHECK(contrast(tone_accent(palette(appearance), tone), palette(appearance).paper) >= 3);
        }
    }
}

TEST_CASE("the page knows the same roles, looks and states, in the same order") {
    const std::string script = read("dom_roles.js");
    std::vector<std::string> roles, looks, states;
    for (unsigned i = 0; i < role_count; ++i) roles.emplace_back(role_name(static_cast<Role>(i)));
    for (unsigned bit = 0; !look_name(bit).empty(); ++bit) looks.emplace_back(look_name(bit));
    for (unsigned bit = 0; !state_name(bit).empty(); ++bit) states.emplace_back(state_name(bit));

    std::vector<std::string> rows;
    std::istringstream lines(script);
    for (std::string line; std::getline(lines, line);) {
        const std::string start = "        [\"";
        if (line.rfind(start, 0) == 0) rows.push_back(line.substr(start.size(), line.find('"', start.size()) - 10));
    }
    CHECK(rows == roles);
    CHECK(quoted_after(script, "dom.looks", "];") == looks);
    CHECK(quoted_after(script, "dom.states", "]") == states);
}

TEST_CASE("every look and every tone has its rule in the style sheets") {
    const std::string css = read("style.css") + read("controls.css") + read("places.css");
    for (unsigned bit = 0; !look_name(bit).empty(); ++bit) {
        INFO(look_name(bit));
        const bool has_rule = css.find("look-" + std::string(look_name(bit))) != css.npos;
        CHECK(has_rule);
    }
    for (int tone = 1; tone <= 8; ++tone) CHECK(css.find(".tone-" + std::to_string(tone) + " ") != css.npos);
}
