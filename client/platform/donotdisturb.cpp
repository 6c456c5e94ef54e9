// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "platform/donotdisturb.h"

#include "platform/sessionbus.h"

#include <QDBusMessage>

#include <memory>

namespace Pollux {

using namespace Qt::StringLiterals;

namespace {

constexpr auto service = "org.freedesktop.Notifications"_L1;
constexpr auto path = "/org/freedesktop/Notifications"_L1;
constexpr auto properties = "org.freedesktop.DBus.Properties"_L1;
constexpr int patience = 1'000; // ms

struct Question
{
    int answers = 0;
    bool isOn = false;
};

struct Property
{
    QLatin1StringView interface;
    QLatin1StringView name;
};

constexpr Property known[] = {{service, "Inhibited"_L1}, {"org.dunstproject.cmd0"_L1, "paused"_L1}};

} // namespace

void askDoNotDisturb(QObject *context, const std::function<void(bool)> &use)
{
    const auto question = std::make_shared<Question>();
    for (const Property &property : known) {
        callOnBus({service, path, properties}, "Get"_L1, {QString(property.interface), QString(property.name)}, context,
                  [question, use](const QDBusMessage &answer) {
                      if (answer.type() == QDBusMessage::ReplyMessage)
                          question->isOn = question->isOn || unwrapped(answer.arguments().value(0)).toBool();
                      if (++question->answers == int(std::size(known)))
                          use(question->isOn);
                  },
                  patience);
    }
}

} // namespace Pollux
