// Draws a CanvasFrame (src/canvas/frame.h) with WebGL2: one program, one texture, one hidden canvas for all. What it
// drew is copied to the visible canvas, which only ever has a 2D context, so that the software painter can take over at
// any moment: when WebGL is refused, and when its context is lost.
mergeInto(LibraryManager.library, {
    $GlPainter__deps: [],
    $GlPainter: {
        gl: undefined, // null: does not work here
        program: null,
        textureVersion: 0,

        vertexShader: `#version 300 es
uniform vec2 size;
layout(location = 0) in vec2 position;
layout(location = 1) in vec2 place;
layout(location = 2) in vec4 colour;
out vec2 texturePlace;
out vec4 ink;
void main() {
    texturePlace = place;
    ink = colour;
    vec2 unit = position / size * 2.0 - 1.0;
    gl_Position = vec4(unit.x, -unit.y, 0.0, 1.0);
}`,
        fragmentShader: `#version 300 es
precision mediump float;
uniform sampler2D coverage;
in vec2 texturePlace;
in vec4 ink;
out vec4 pixel;
void main() { pixel = vec4(ink.rgb, ink.a * texture(coverage, texturePlace).r); }`,

        start: () => {
            const canvas = document.createElement("canvas");
            canvas.addEventListener("webglcontextlost", () => GlPainter.stop());
            const gl = canvas.getContext("webgl2", { alpha: false, antialias: false, depth: false });
            GlPainter.gl = gl;
            if (gl && !GlPainter.prepare(gl)) GlPainter.gl = null;
        },

        // For good: a context that was lost once is not trusted again.
        stop: () => {
            GlPainter.gl = null;
            Module["page"].repaint();
        },

        prepare: gl => {
            const program = gl.createProgram();
            const attach = (kind, text) => {
                const shader = gl.createShader(kind);
                gl.shaderSource(shader, text);
                gl.compileShader(shader);
                gl.attachShader(program, shader);
            };
            attach(gl.VERTEX_SHADER, GlPainter.vertexShader);
            attach(gl.FRAGMENT_SHADER, GlPainter.fragmentShader);
            gl.linkProgram(program);
            if (!gl.getProgramParameter(program, gl.LINK_STATUS)) return false;
            GlPainter.program = program;
            gl.useProgram(program);

            gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer());
            gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, gl.createBuffer());
            for (let place = 0; place < 3; ++place) gl.enableVertexAttribArray(place);
            gl.vertexAttribPointer(0, 2, gl.FLOAT, false, 20, 0);
            gl.vertexAttribPointer(1, 2, gl.FLOAT, false, 20, 8);
            gl.vertexAttribPointer(2, 4, gl.UNSIGNED_BYTE, true, 20, 16);

            gl.bindTexture(gl.TEXTURE_2D, gl.createTexture());
            gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR);
            gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
            gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);
            gl.pixelStorei(gl.UNPACK_ALIGNMENT, 1);

            gl.enable(gl.BLEND);
            gl.blendFunc(gl.SRC_ALPHA, gl.ONE_MINUS_SRC_ALPHA);
            gl.enable(gl.SCISSOR_TEST);
            return true;
        },

        // `at` is the address of a HostFrame. True when the frame is on the visible canvas.
        paint: (at, visible) => {
            if (GlPainter.gl === undefined) GlPainter.start();
            const gl = GlPainter.gl;
            if (!gl || gl.isContextLost()) return false;
            const field = index => HEAPU32[(at >> 2) + index]; // in the order of struct HostFrame
            const bytes = (index, size) => HEAPU8.subarray(field(index), field(index) + field(index + 1) * size);
            GlPainter.prepareFrame(gl, field(0), field(1), field(2));
            GlPainter.takeTexture(gl, field(9), field(10), field(11), field(12));
            gl.bufferData(gl.ARRAY_BUFFER, bytes(3, 20), gl.STREAM_DRAW);
            gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, bytes(5, 4), gl.STREAM_DRAW);
            GlPainter.draw(gl, field(1), field(7) >> 2, field(8));
            if (gl.isContextLost()) return false;
            visible.drawImage(gl.canvas, 0, 0);
            return true;
        },

        prepareFrame: (gl, width, height, background) => {
            if (gl.canvas.width !== width) gl.canvas.width = width;
            if (gl.canvas.height !== height) gl.canvas.height = height;
            gl.viewport(0, 0, width, height);
            gl.uniform2f(gl.getUniformLocation(GlPainter.program, "size"), width, height);
            const share = shift => ((background >>> shift) & 255) / 255;
            gl.scissor(0, 0, width, height);
            gl.clearColor(share(0), share(8), share(16), 1);
            gl.clear(gl.COLOR_BUFFER_BIT);
        },

        takeTexture: (gl, at, width, height, version) => {
            if (GlPainter.textureVersion === version) return;
            GlPainter.textureVersion = version;
            const texels = HEAPU8.subarray(at, at + width * height);
            gl.texImage2D(gl.TEXTURE_2D, 0, gl.R8, width, height, 0, gl.RED, gl.UNSIGNED_BYTE, texels);
        },

        // Each command is six words: left, top, right, bottom, first index, number of indices.
        draw: (gl, height, first, count) => {
            for (let at = first; at < first + count * 6; at += 6) {
                const left = HEAP32[at], top = HEAP32[at + 1], right = HEAP32[at + 2], bottom = HEAP32[at + 3];
                gl.scissor(left, height - bottom, Math.max(right - left, 0), Math.max(bottom - top, 0));
                gl.drawElements(gl.TRIANGLES, HEAPU32[at + 5], gl.UNSIGNED_INT, HEAPU32[at + 4] * 4);
            }
        },
    },
});
