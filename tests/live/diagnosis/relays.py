# SPDX-FileCopyrightText: 2026 Pollux contributors
# SPDX-License-Identifier: MIT
"""Hops below HTTP: a long way, a cut, silence. Each gives its port, and lives as long as the event loop."""

import asyncio
import itertools
import socket

CHUNK = 65536
# When an upgraded connection is cut, after its beginning: no two alike, so that no timer explains it.
CUTS_AFTER = (0.4, 1.1, 0.7, 0.2, 0.9, 0.5)


def is_upgrade(head):
    return b"\r\nupgrade: websocket" in head.lower()


async def read_head(reader):
    """The beginning of the first request, at least to the end of its headers."""
    head = b""
    while b"\r\n\r\n" not in head:
        chunk = await reader.read(CHUNK)
        if not chunk:
            break
        head += chunk
    return head


async def serve(handle):
    """A listener on a free port; what the handler has open is closed at its end."""

    async def guarded(reader, writer):
        try:
            await handle(reader, writer)
        except (ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError):
            pass  # gone, or the boxes are put away; nobody awaits this task
        finally:
            writer.close()

    server = await asyncio.start_server(guarded, "127.0.0.1", 0)
    return server.sockets[0].getsockname()[1]


async def pump(reader, writer, delay):
    """One direction: each byte arrives as much later as it must, and no order changes."""
    loop = asyncio.get_running_loop()
    queue = asyncio.Queue()

    async def write():
        while True:
            due, chunk = await queue.get()
            await asyncio.sleep(max(0, due - loop.time()))
            if not chunk:
                writer.close()
                return
            writer.write(chunk)
            await writer.drain()

    task = asyncio.create_task(write())
    try:
        while True:
            chunk = await reader.read(CHUNK)
            queue.put_nowait((loop.time() + delay, chunk))
            if not chunk:
                break
        await task
    finally:
        task.cancel()


async def join(reader, writer, place, delay, first=b""):
    onward_reader, onward_writer = await asyncio.open_connection(*place)
    onward_writer.write(first)
    try:
        await asyncio.gather(pump(reader, onward_writer, delay), pump(onward_reader, writer, delay))
    finally:
        onward_writer.close()


async def delaying(place, round_trip):
    """A way as long as this many seconds there and back."""
    return await serve(lambda reader, writer: join(reader, writer, place, round_trip / 2))


async def cutting(place):
    """Passes everything on, but no upgraded connection lives long, be it busy or not."""
    cuts = itertools.cycle(CUTS_AFTER)

    async def handle(reader, writer):
        head = await read_head(reader)
        onward = join(reader, writer, place, 0, head)
        try:
            await asyncio.wait_for(onward, next(cuts) if is_upgrade(head) else None)
        except asyncio.TimeoutError:
            writer.transport.abort()

    return await serve(handle)


async def swallowing(place):
    """Passes everything on but upgrades, to which nobody answers."""

    async def handle(reader, writer):
        head = await read_head(reader)
        if is_upgrade(head):
            while await reader.read(CHUNK):
                pass
        else:
            await join(reader, writer, place, 0, head)

    return await serve(handle)


async def silent():
    """Takes every connection and every byte, and says nothing."""

    async def handle(reader, _):
        while await reader.read(CHUNK):
            pass

    return await serve(handle)


async def hanging_up():
    """Takes the request and closes the connection."""

    async def handle(reader, writer):
        await read_head(reader)
        writer.transport.abort()

    return await serve(handle)


def full():
    """(a port where connecting gets no answer at all, what keeps it so). The place for one connection is taken, and Linux
    drops what else asks for it."""
    listener = socket.socket()
    listener.bind(("127.0.0.1", 0))
    listener.listen(0)
    waiting = []
    for _ in range(3):
        one = socket.socket()
        one.setblocking(False)
        one.connect_ex(listener.getsockname())
        waiting.append(one)
    return listener.getsockname()[1], [listener, *waiting]


def dead():
    """(a port where nobody listens, what keeps it so): taken, so that nobody else gets it meanwhile."""
    holder = socket.socket()
    holder.bind(("127.0.0.1", 0))
    return holder.getsockname()[1], [holder]
