// Transcripts in: four hours of a meeting, about 40,000 words, as Teams writes them into WebVTT and into Word; and what
// typing into a note costs when such a meeting, or one of 10,000 words, hangs on the same entry.
#include "capture/transcript.h"
#include "measure.h"
#include "model/binary.h"
#include <array>

using namespace fourfifths;
using namespace fourfifths::bench;

namespace {

constexpr int words_a_cue = 8;

std::string clock(int ms) {
    const std::string thousandths = std::to_string(1000 + ms % 1000).substr(1);
    return clock_text_of_ms(ms) + "." + thousandths;
}

std::string words(int cue) {
    return "We said that we would ring school " + std::to_string(cue) + (cue % 3 == 2 ? "." : "");
}

std::string speaker(int cue) {
    constexpr std::array names = {"Sarah Malik", "Bird, Helen", "Saira Khan", "Dan Okoro"};
    return names[static_cast<std::size_t>(cue / 3 % 4)];
}

std::string teams_vtt(int cues) {
    std::string out = "WEBVTT\r\n\r\n";
    for (int i = 0; i < cues; ++i) {
        out += "5a0bc1d2-1111-4222-8333-444455556666/" + std::to_string(i / 3) + "-" + std::to_string(i % 3) + "\r\n" +
               clock(i * 2800) + " --> " + clock(i * 2800 + 2500) + "\r\n<v " + speaker(i) + ">" + words(i) +
               "</v>\r\n\r\n";
    }
    return out;
}

std::string number(std::uint32_t value, int bytes) {
    std::string out;
    for (int i = 0; i < bytes; ++i) out += static_cast<char>(value >> (8 * i) & 0xFF);
    return out;
}

std::uint32_t checksum(const std::string& bytes) {
    std::uint32_t sum = ~0u;
    for (const char c : bytes) {
        sum ^= static_cast<unsigned char>(c);
        for (int bit = 0; bit < 8; ++bit) sum = sum >> 1 ^ (0xEDB88320u & (0u - (sum & 1u)));
    }
    return ~sum;
}

/// Deflated without being made smaller: stored blocks, which any zip reader takes.
std::string deflated(const std::string& bytes) {
    constexpr std::size_t most = 65535;
    std::string out;
    for (std::size_t at = 0; at < bytes.size(); at += most) {
        const auto size = static_cast<std::uint32_t>(std::min(most, bytes.size() - at));
        out += number(at + most >= bytes.size() ? 1 : 0, 1) + number(size, 2) + number(~size & 0xFFFF, 2);
        out += bytes.substr(at, size);
    }
    return out;
}

std::string teams_docx(int turns) {
    std::string xml = "<?xml version=\"1.0\"?><w:document><w:body>";
    for (int i = 0; i < turns; ++i) {
        xml += "<w:p w:rsidR=\"00000000\"><w:pPr><w:rPr><w:lang w:val=\"en-GB\"/></w:rPr></w:pPr><w:r><w:rPr><w:b/>"
               "</w:rPr><w:t>" +
               speaker(i * 3) + "</w:t></w:r><w:r><w:t xml:space=\"preserve\">   " + clock_text_of_ms(i * 8400) +
               "</w:t><w:br/></w:r><w:r><w:t>";
        for (int cue = 0; cue < 3; ++cue) xml += words(i * 3 + cue) + " ";
        xml += "</w:t></w:r></w:p>";
    }
    xml += "</w:body></w:document>";
    const std::string name = "word/document.xml", packed = deflated(xml);
    const std::string about = number(0, 2) + number(8, 2) + number(0, 4) + number(checksum(xml), 4) +
                              number(static_cast<std::uint32_t>(packed.size()), 4) +
                              number(static_cast<std::uint32_t>(xml.size()), 4) +
                              number(static_cast<std::uint32_t>(name.size()), 2) + number(0, 2);
    const std::string file = "PK\3\4" + number(20, 2) + about + name + packed;
    const std::string directory = "PK\1\2" + number(20, 2) + number(20, 2) + about + number(0, 2) + number(0, 2) +
                                  number(0, 2) + number(0, 4) + number(0, 4) + name;
    return file + directory + "PK\5\6" + number(0, 4) + number(1, 2) + number(1, 2) +
           number(static_cast<std::uint32_t>(directory.size()), 4) +
           number(static_cast<std::uint32_t>(file.size()), 4) + number(0, 2);
}

void reading(const std::string& what, const std::string& bytes) {
    row(what + ", " + std::to_string(bytes.size() / 1000) + " kB: read",
        median_ms(9, [&] { keep(read_transcript(bytes)); }), "ms", 500);
}

Entry entry_with(int cues) {
    Entry entry;
    entry.passages.push_back({{}, PassageType::seen_or_heard, "The flat was warm.", {}, {}, false});
    const auto transcript = read_transcript(teams_vtt(cues));
    for (const TranscriptTurn& turn : transcript.value().turns)
        entry.passages.push_back(
            {{1}, PassageType::transcript, turn.said.text, turn.said.speaker, "Teams", false, text_of(turn.cues)});
    return entry;
}

void typing(int cues) {
    const Entry entry = entry_with(cues);
    const std::string size = std::to_string(cues * words_a_cue) + " words, " + std::to_string(entry.passages.size()) +
                             " passages, " + std::to_string(to_bytes(entry).size() / 1000) + " kB";
    row("a letter into the note beside a transcript of " + size + ": the entry copied, changed and compared",
        median_ms(25,
                  [&] {
                      Entry after = entry;
                      after.passages.front().text += "x";
                      keep(after == entry);
                  }),
        "ms", 5);
    row("the same, as the bytes that are saved", median_ms(25, [&] { keep(to_bytes(entry)); }), "ms", 10);
}

} // namespace

int main() {
    reading("four hours of Teams in WebVTT", teams_vtt(5000));
    reading("four hours of Teams in Word", teams_docx(1667));
    typing(1250);
    typing(5000);
}
