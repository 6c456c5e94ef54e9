// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT

// The reference client against the demo server: node client.cjs URL SCENARIO
// Prints what it saw, a line each, and "ok" last. Any other end is a failure.
"use strict";

const assert = require("node:assert/strict");
const { once } = require("node:events");
const { createRequire } = require("node:module");
const path = require("node:path");

const backend = createRequire(path.resolve(__dirname, "../../backends/bullmq/package.json"));
const { io } = backend("socket.io-client");

const [url, scenario] = process.argv.slice(2);

function say(line) {
    process.stdout.write(`${line}\n`);
}

function open(options, namespace = "/") {
    return io(new URL(namespace, url).href, { reconnectionDelay: 50, reconnectionDelayMax: 100, ...options });
}

async function connected(options) {
    const socket = open(options);
    socket.on("connect_error", (error) => say(`connect_error ${error.message}`));
    await new Promise((resolve) => socket.once("connect", resolve));
    return socket;
}

// Within an attempt a job's percentage only rises, whatever the transport does meanwhile.
function watchJobs(socket) {
    const jobs = new Map();
    const seen = { events: 0 };
    socket.onAny((event, payload) => {
        seen.events += 1;
        assert.match(event, /^[a-z]+:(queued|started|progress|retrying|complete|failed)$/);
        assert.equal(typeof payload.jobId, "string");
        assert.ok(payload.name.length > 0);
        const key = `${payload.jobId}/${payload.attempt}`;
        const percentage = payload.progress?.percentage ?? 0;
        assert.ok(percentage >= (jobs.get(key) ?? 0), `${event} of job ${key} went back to ${percentage}`);
        jobs.set(key, percentage);
    });
    return seen;
}

async function until(condition) {
    while (!condition()) {
        await new Promise((resolve) => setTimeout(resolve, 5));
    }
}

// 30 events, acknowledgements of text and of bytes, over whatever the options say.
async function exchange(socket) {
    const seen = watchJobs(socket);
    const text = ["夜航西飞 \u{1f3a7}", 9007199254740991, -0.5, null, { deep: [[], {}] }];
    const large = "x".repeat(200_000);
    const echoed = new Promise((resolve) => socket.emit("echo", ...text, large, (...args) => resolve(args)));
    assert.deepEqual(await echoed, [...text, large]);

    const bytes = Buffer.from(Array.from({ length: 256 }, (_, i) => i));
    const [first, second] = await new Promise((resolve) => {
        socket.emit("echo", bytes, { inner: Buffer.alloc(0) }, (...args) => resolve(args));
    });
    assert.ok(bytes.equals(Buffer.from(first)));
    assert.equal(Buffer.from(second.inner).length, 0);

    const time = await socket.timeout(5000).emitWithAck("server:time");
    assert.match(time, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    await until(() => seen.events >= 30);
    say(`events ${seen.events}`);
}

const scenarios = {
    async polling() {
        const socket = await connected({ transports: ["polling"] });
        await exchange(socket);
        assert.equal(socket.io.engine.transport.name, "polling");
        return socket;
    },

    async websocket() {
        const socket = await connected({ transports: ["websocket"] });
        assert.equal(socket.io.engine.transport.name, "websocket");
        await exchange(socket);
        return socket;
    },

    async upgrade() {
        const socket = await connected({});
        const seen = watchJobs(socket);
        if (socket.io.engine.transport.name !== "websocket") {
            await new Promise((resolve) => socket.io.engine.once("upgrade", resolve));
        }
        say(`upgraded after ${seen.events} events`);
        await exchange(socket);
        assert.equal(socket.io.engine.transport.name, "websocket");
        return socket;
    },

    async heartbeat() {
        const socket = await connected({ transports: ["polling", "websocket"] });
        let pings = 0;
        socket.io.on("ping", () => { pings += 1; });
        socket.on("disconnect", (reason) => { throw new Error(reason); });
        await until(() => pings >= 5);
        socket.off("disconnect");
        return socket;
    },

    async "invalid namespace"() {
        const socket = open({}, "/nowhere");
        const [error] = await new Promise((resolve) => socket.once("connect_error", (...args) => resolve(args)));
        assert.equal(error.message, "Invalid namespace");
        return socket;
    },

    // The server goes away and comes back on its port: the test sees to that after the first line.
    async reconnect() {
        const socket = await connected({});
        const first = socket.id;
        const dropped = new Promise((resolve) => socket.once("disconnect", resolve));
        say("connected");
        say(`disconnected: ${await dropped}`);
        await until(() => socket.connected);
        assert.notEqual(socket.id, first);
        await exchange(socket);
        return socket;
    },

    async "no answer"() {
        const socket = await connected({});
        await assert.rejects(socket.timeout(200).emitWithAck("unheard-of", 1));
        return socket;
    },
};

async function main() {
    const socket = await scenarios[scenario]();
    const closed = socket.io.engine.readyState === "open" ? once(socket.io.engine, "close") : null;
    socket.io._close();
    await closed;
    say("ok");
}

main().catch((error) => {
    process.stderr.write(`${error.stack}\n`);
    process.exit(1);
});
