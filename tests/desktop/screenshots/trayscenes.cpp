// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "camera.h"
#include "sampleservers.h"
#include "scenes.h"
#include "ui/tray/trayimage.h"
#include "ui/tray/traymenu.h"

#include <QPainter>
#include <QPixmap>

namespace Pollux::Test {

using namespace Qt::StringLiterals;
using namespace Pollux::Ui;

namespace {

// Every state as on panels, in the sizes that they ask for: alone, with running jobs, with failures; on light and dark.
void shootIcons(Camera &camera, const QString &file)
{
    constexpr int cell = 56;
    const QList<int> sizes{16, 22, 24, 32, 48};
    const QList<TrayLook> badges{{Mark::Starting, 0, false}, {Mark::Starting, 3, false}, {Mark::Starting, 128, true}};
    constexpr int marks = int(Mark::Paused) + 1;
    QPixmap sheet(int(sizes.size() * badges.size()) * cell, 2 * marks * cell);
    sheet.fill(QColor::fromRgb(0xf2f2f2));
    QPainter painter(&sheet);
    painter.fillRect(0, marks * cell, sheet.width(), marks * cell, QColor::fromRgb(0x24282e));
    for (int row = 0; row < 2 * marks; ++row) {
        int column = 0;
        for (TrayLook look : badges) {
            look.mark = Mark(row % marks);
            for (const int size : sizes) {
                const int inset = (cell - size) / 2;
                painter.drawImage(column++ * cell + inset, row * cell + inset, trayImage(look, size));
            }
        }
    }
    painter.end();
    camera.keep(file, sheet);
}

void shootMenu(Camera &camera, const QString &file, const std::function<void(SampleServers &)> &sample)
{
    SampleServers servers;
    sample(servers);
    TrayMenu menu;
    menu.setSnoozed({});
    menu.setServers(*servers.list());
    menu.adjustSize();
    camera.shoot(file, &menu);
}

} // namespace

QList<Scene> trayScenes()
{
    return {
        {u"tray-icons"_s, shootIcons},
        {u"tray-menu"_s,
         [](Camera &camera, const QString &file) {
             shootMenu(camera, file, [](SampleServers &servers) {
                 servers.healthy();
                 servers.polling();
                 servers.disconnected();
             });
         }},
        {u"tray-menu-no-server"_s,
         [](Camera &camera, const QString &file) { shootMenu(camera, file, [](SampleServers &) {}); }},
    };
}

} // namespace Pollux::Test
