// A computer of the outside world, with as many doors (ports) as one likes: it counts who knocks at which of them, by
// TCP and by UDP, and answers everything.
import { createSocket } from "node:dgram";
import { once } from "node:events";
import { createServer } from "node:http";

async function openDoor(hear) {
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
        port,
        async close() {
            socket.close();
            server.closeAllConnections();
            await new Promise(done => server.close(done));
        },
    };
}

/// `heard[door]`: what was heard there, in order.
export async function listen(doors = 1) {
    const heard = [], open = [];
    let wake = () => {};
    for (let door = 0; door < doors; ++door) {
        heard.push([]);
        open.push(await openDoor(what => { heard[door].push(what); wake(); }));
    }
    return {
        heard,
        ports: open.map(door => door.port),
        home: `http://localhost:${open[0].port}/`,
        /// Resolves once something was heard at that door, or when that takes longer than `limit` milliseconds.
        knock: (door, limit) => new Promise(done => {
            const timer = setTimeout(done, limit);
            wake = () => {
                if (heard[door].length === 0) return;
                clearTimeout(timer);
                done();
            };
            wake();
        }),
        /// For --host-resolver-rules: those names are this computer, whatever port is asked for.
        rule: names => `MAP ${names} 127.0.0.1:${open[0].port}`,
        close: () => Promise.all(open.map(door => door.close())),
    };
}
