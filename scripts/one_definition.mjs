// Finds what C++ forbids and no compiler sees: two types, or two functions with the same parameters, of one name in
// different files of one program. Linked as a whole, either may be taken for the other.
// What stands in an anonymous namespace or inside a function is a file's own and may share its name.

// Comments, texts and preprocessor lines away, line breaks kept, so that braces and places are the code's own.
function bare(text) {
    const keepLines = part => part.replace(/[^\n]+/g, " ");
    return text
        .replace(/R"(\w*)\([\s\S]*?\)\1"|\/\*[\s\S]*?\*\/|\/\/[^\n]*|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])'/g,
            part => part[0] === "/" ? keepLines(part) : `""${keepLines(part)}`)
        .replace(/^[ \t]*#(?:[^\n]*\\\n)*[^\n]*/gm, keepLines);
}

/// "const std::string& name = {}, int" → "const std::string&,int": the types alone, each without its name.
function typesOf(parameters) {
    const split = [""];
    let depth = 0;
    for (const sign of parameters) {
        if ("<({[".includes(sign)) ++depth;
        if (">)}]".includes(sign)) --depth;
        if (sign === "," && depth === 0) split.push("");
        else split[split.length - 1] += sign;
    }
    const typed = split.map(each => each.replace(/=[\s\S]*/, "").trim().replace(/([\s&*>])\w+$/, "$1"));
    return typed.map(each => each.replace(/\s+/g, "")).join(",");
}

// The ends of the code before an opening brace: "struct Name : Base" and "name(parameters) const".
const type = /\b(?:struct|class|union|enum(?:\s+(?:class|struct))?)\s+([\w:]+)(?:\s+final)?\s*(?::[^()]*)?$/;
const callable = /([\w:~]+)\s*\(((?:[^()]|\([^()]*\))*)\)\s*(?:const|noexcept|&|\s)*(?::[^:][\s\S]*|->[^;]*)?$/;
const notNames = /^(if|for|while|switch|requires|return|catch|[A-Z_]+)$/; // in capitals: a macro, such as TEST_CASE

/// What a file defines for all to see: {what, line}. `head` is the code before an opening brace.
function definitions(text) {
    const found = [], open = [];
    const code = bare(text);
    let from = 0;
    for (const { 0: sign, index } of code.matchAll(/[{};]/g)) {
        const head = code.slice(from, index);
        from = index + 1;
        if (sign === ";") continue;
        if (sign === "}") {
            open.pop();
            continue;
        }
        const space = head.match(/\bnamespace\s*([\w:]*)\s*$/);
        open.push(space ? space[1] : null);
        const around = open.slice(0, -1);
        if (space || around.some(each => !each)) continue;
        const line = code.slice(0, index).split("\n").length;
        const add = name => found.push({ what: [...around, name].join("::"), line });
        const isType = head.match(type), isFunction = head.match(callable);
        if (isType) add(isType[1]);
        else if (isFunction && !notNames.test(isFunction[1]) && !/\bstatic\b|=\s*$/.test(head))
            add(`${isFunction[1]}(${typesOf(isFunction[2])})`);
    }
    return found;
}

/// `files`: [{path, text}] of one program. One complaint for each definition that another file has too.
export function secondDefinitions(files) {
    const first = new Map();
    return files.flatMap(({ path, text }) => definitions(text).flatMap(({ what, line }) => {
        const other = first.get(what);
        if (!other) first.set(what, { path, line });
        return other && other.path !== path
            ? [`${path}:${line}: ${what} is defined at ${other.path}:${other.line} too; rename one`] : [];
    }));
}
