// A computer of the outside world: it counts whoever knocks, by TCP and by UDP, and answers everything.
import { createSocket } from "node:dgram";
import { once } from "node:events";
import { createServer } from "node:http";

export async function listen() {
    const heard = [], waiting = [];
    const hear = what => {
        heard.push(what);
        for (const wake of waiting.splice(0)) wake();
    };
    const server = createServer((request, response) => {
        hear(`${request.method} ${request.headers.host}${request.url}`);
        response.writeHead(200, { "Content-Type": "text/html", "Access-Control-Allow-Origin": "*" });
        response.end("<!doctype html><title>outside</title>");
    });
    server.on("connection", () => hear("a connection"));
    server.on("upgrade", (request, socket) => {
        hear(`upgrade ${request.url}`);
        socket.destroy();
    });
    server.on("clientError", (error, socket) => socket.destroy()); // TLS at a plain door
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address();
    const socket = createSocket("udp4").on("message", () => hear("a datagram"));
    socket.bind(port, "127.0.0.1");
    await once(socket, "listening");
    return {
        heard,
        port,
        home: `http://localhost:${port}/`,
        /// Resolves when somebody knocks, or when that takes longer than `limit` milliseconds.
        knock: limit => new Promise(done => {
            const timer = setTimeout(done, limit);
            waiting.push(() => { clearTimeout(timer); done(); });
        }),
        /// For --host-resolver-rules: those names are this computer.
        rule: names => `MAP ${names} 127.0.0.1:${port}`,
        async close() {
            socket.close();
            server.closeAllConnections();
            await new Promise(done => server.close(done));
        },
    };
}
