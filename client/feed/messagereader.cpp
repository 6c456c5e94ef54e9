// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "feed/messagereader.h"

#include "profile/jsonvalues.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace Pollux {

using namespace Qt::StringLiterals;

namespace {

// "ping", "pong", "ok": longer or with anything else in it, it is data that is not JSON.
constexpr qsizetype longestWord = 32;

bool isBareWord(QByteArrayView text)
{
    return !text.isEmpty() && text.size() <= longestWord && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-'
            || c == ':' || c == '.';
    });
}

struct NameText
{
    std::optional<QString> operator()(simdjson::dom::element value) const { return textValue(value, TextLimit::name); }
    std::optional<QString> operator()(const QString &text) const { return text; }
};

void noteProblem(MessageReader::Frame &frame, const QString &problem)
{
    if (frame.problem.isEmpty())
        frame.problem = problem;
}

QByteArray textOf(simdjson::dom::element element)
{
    const std::string text = simdjson::minify(element);
    return QByteArray(text.data(), qsizetype(text.size()));
}

} // namespace

MessageReader::MessageReader(const MessageFormat &format, const Variables &variables)
    : m_name(format.event, TemplateKind::Row, variables, m_pointers)
{
}

auto MessageReader::read(const QByteArray &bytes) -> Frame
{
    Frame frame;
    const QByteArray text = bytes.trimmed();
    if (text.isEmpty())
        return frame; // a keep-alive
    if (const auto whole = m_reader.parse(text)) {
        add(*whole, text, frame);
        return frame;
    }
    for (const QByteArray &line : text.split('\n')) {
        const QByteArray piece = line.trimmed();
        if (piece.isEmpty())
            continue;
        if (!hasRoom(frame))
            break;
        addText(piece, frame);
    }
    return frame;
}

void MessageReader::addText(const QByteArray &text, Frame &frame)
{
    if (const auto element = m_reader.parse(text))
        add(*element, text, frame);
    else if (isBareWord(text))
        frame.messages += {QString::fromLatin1(text), '"' + text + '"', true};
    else
        noteProblem(frame, u"a message that is not JSON: %1"_s.arg(element.error().message));
}

void MessageReader::add(simdjson::dom::element element, const QByteArray &json, Frame &frame)
{
    const auto name = [this](simdjson::dom::element of) { return m_name.resolve({m_pointers.find(of), {}}, NameText()); };
    const auto addOne = [&](simdjson::dom::element one, const auto &text) {
        std::string_view word;
        if (const auto known = name(one))
            frame.messages += {*known, text(), false};
        else if (one.is_object())
            frame.messages += {u"message"_s, text(), false};
        else if (one.get(word) == simdjson::SUCCESS && isBareWord(QByteArrayView(word.data(), qsizetype(word.size()))))
            frame.messages += {QString::fromLatin1(word.data(), qsizetype(word.size())), text(), false};
        else
            noteProblem(frame, u"a message that is no object"_s);
    };
    simdjson::dom::array list;
    if (element.get(list) != simdjson::SUCCESS || name(element)) {
        addOne(element, [&json] { return json; });
        return;
    }
    for (const simdjson::dom::element one : list) {
        if (!hasRoom(frame))
            return;
        addOne(one, [one] { return textOf(one); });
    }
}

bool MessageReader::hasRoom(Frame &frame) const
{
    if (frame.messages.size() < maxMessages)
        return true;
    noteProblem(frame, u"more than %1 messages in one frame"_s.arg(maxMessages));
    return false;
}

} // namespace Pollux
