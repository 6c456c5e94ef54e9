# SPDX-FileCopyrightText: 2026 Pollux contributors
# SPDX-License-Identifier: MIT
"""What Redis knows of the tasks: the list of all, and of each what Celery's result backend has of it."""

import json

from tasks import INDEX


def _row(uuid, created, meta):
    meta = json.loads(meta) if meta else {"status": "PENDING"}
    state, result = meta["status"], meta.get("result")
    row = {"uuid": uuid, "state": state, "created": int(created * 1000)}
    if meta.get("name"):
        row["name"] = meta["name"]
    if meta.get("date_done"):
        row["date_done"] = meta["date_done"] + ("" if meta["date_done"].endswith(("Z", "+00:00")) else "Z")
    if state == "PROGRESS":
        row |= result
    elif state == "SUCCESS":
        row["result"] = result
    elif state in ("FAILURE", "RETRY", "REVOKED") and isinstance(result, dict):
        row["error"] = " ".join(map(str, result.get("exc_message") or [result.get("exc_type", "")]))
    return row


def rows(connection, start=0, limit=-1):
    """A page of tasks, oldest first."""
    end = -1 if limit < 0 else start + limit - 1
    tasks = [(uuid.decode(), created) for uuid, created in connection.zrange(INDEX, start, end, withscores=True)]
    if not tasks:
        return []
    metas = connection.mget([f"celery-task-meta-{uuid}" for uuid, _ in tasks])
    return [_row(uuid, created, meta) for (uuid, created), meta in zip(tasks, metas)]


def row(connection, uuid):
    """One task; None where there is none of that id."""
    created = connection.zscore(INDEX, uuid)
    return None if created is None else _row(uuid, created, connection.get(f"celery-task-meta-{uuid}"))
