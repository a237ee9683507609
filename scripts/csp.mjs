// The content security policies of the two ways to load the app. Nothing may leave the page, and nothing may become
// code that was not built as code. The site may fetch its own files; the single file may fetch nothing at all.
const everywhere = [
    "default-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
];

export const sitePolicy = [
    ...everywhere,
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
].join("; ");

// Only a header can say who may frame the page.
export const siteHeader = sitePolicy + "; frame-ancestors 'none'";

export const oneFilePolicy = (scriptHashes, styleHashes) => [
    ...everywhere,
    `script-src ${scriptHashes.join(" ")} 'wasm-unsafe-eval'`,
    `style-src ${styleHashes.join(" ")}`,
    "img-src data: blob:",
    "font-src data:",
    "connect-src 'none'",
].join("; ");

// Puts the policy where it holds for everything that follows: right after the declaration of the character set.
export function withPolicy(html, policy) {
    const charset = /<meta charset="?utf-8"?\s*\/?>/i;
    if (!charset.test(html)) throw new Error("index.html has no <meta charset=\"utf-8\">");
    return html.replace(charset, match => `${match}\n<meta http-equiv="Content-Security-Policy" content="${policy}">`);
}
