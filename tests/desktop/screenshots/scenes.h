// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>

#include <functional>

namespace Pollux::Test {

class Camera;

//! One picture: its file's name without suffix, and what is to be seen on it.
struct Scene
{
    QString name;
    std::function<void(Camera &, const QString &name)> play;
};

//! Every page and state of the program, each with data of its own.
QList<Scene> allScenes();

// Its parts.
QList<Scene> checkScenes();
QList<Scene> historyScenes();
QList<Scene> linkScenes();
QList<Scene> panelScenes();
QList<Scene> settingsScenes();
QList<Scene> trayScenes();
QList<Scene> windowScenes();

} // namespace Pollux::Test
