// Small broken sources, as the check of the house's rules must see them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { secondDefinitions } from "../../scripts/one_definition.mjs";

const inApp = text => `namespace fourfifths {\n${text}\n} // namespace fourfifths\n`;
const found = (...texts) => secondDefinitions(texts.map((text, place) => ({ path: `${place}.cpp`, text })));

test("two of one name in two files are found", () => {
    for (const [what, first, second] of [
        ["Row", "struct Row { int a; };", "struct Row {\n    double a;\n};"],
        ["Row", "class Row final : public Base<int> { int a; };", "struct Row { int b; };"],
        ["Row", "enum class Row : char { one };", "struct Row { int b; };"],
        ["Outer::Inner", "struct Outer::Inner { int a; };", "struct Outer::Inner { int b; };"],
        ["bare(int)", "int bare(int a) { return a; }", "inline int bare(int other) {\n    return other;\n}"],
        ["bare(conststd::string&,int)", "void bare(const std::string& text, int at = 0) {}",
            "bool bare(const std::string& words, int) { return false; }"],
        ["of()", "inline auto of() -> int { return 1; }", "auto of() { return 2; }"],
    ]) {
        const complaints = found(inApp(first), inApp("\n" + second));
        assert.deepEqual(complaints, [`1.cpp:3: fourfifths::${what} is defined at 0.cpp:2 too; rename one`]);
    }
});

test("what is a file's own, or only named, is left alone", () => {
    for (const [first, second] of [
        ["namespace {\nstruct Row { int a; };\nint bare(int a) { return a; }\n}", "struct Row { int b; };"],
        ["void f() { struct Row { int a; }; }", "void g() { struct Row { int b; }; }"],
        ["struct A { struct Row { int a; }; };", "struct B { struct Row { int b; }; };"],
        ["struct Row;\nint bare(int);", "struct Row { int a; };\nint bare(int a) { return a; }"],
        ["int bare(int a) { return a; }", "int bare(double a) { return 1; }"],
        ["static int bare(int a) { return a; }", "static int bare(int a) { return a; }"],
        ["template <class T>\nstruct Row<T*> { int a; };", "template <>\nstruct Row<int> { int a; };"],
        ["struct One { int a; }; // struct Row { int a; };", "struct Two { int b; }; /* struct Row { */"],
        ["const char* text = \"struct Row {\";", "struct Row { char brace = '{'; };"],
        ["#define OPEN {\nstruct One { int a; };", "#define OPEN {\nstruct Two { int a; };"],
        ["struct Row { int a; };", "} namespace other {\nstruct Row { int b; };"],
    ]) assert.deepEqual(found(inApp(first), inApp(second)), []);
});
