// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "camera.h"
#include "sampleservers.h"
#include "scenes.h"
#include "ui/health/linkpage.h"
#include "ui/style/roles.h"

namespace Pollux::Test {

using namespace Qt::StringLiterals;
using namespace Pollux::Ui;

namespace {

using Sample = ServerState *(SampleServers::*)();

Scene linkScene(const QString &name, Sample sample, const QSize &size = {912, 720})
{
    return {name, [sample, size](Camera &camera, const QString &file) {
                SampleServers servers;
                if (sample)
                    (servers.*sample)();
                LinkPage page(servers.list());
                setRole(&page, Role::Ground);
                page.resize(size);
                camera.shoot(file, &page);
            }};
}

} // namespace

QList<Scene> linkScenes()
{
    return {
        {u"link-healthy"_s,
         [](Camera &camera, const QString &file) {
             SampleServers servers;
             servers.healthy();
             LinkPage page(servers.list());
             setRole(&page, Role::Ground);
             page.resize(912, 720);
             camera.shoot(file, &page);
         }},
        linkScene(u"link-drops"_s, &SampleServers::dropping),
        linkScene(u"link-pictures"_s, &SampleServers::dropping, {912, 1320}),
        linkScene(u"link-narrow"_s, &SampleServers::dropping, {720, 1320}),
        linkScene(u"link-polling"_s, &SampleServers::polling),
        linkScene(u"link-disconnected"_s, &SampleServers::disconnected),
        linkScene(u"link-refused"_s, &SampleServers::refused),
        linkScene(u"link-keychain-locked"_s, &SampleServers::keychainLocked),
        linkScene(u"link-hostile"_s, &SampleServers::hostile),
        linkScene(u"link-no-server"_s, nullptr),
    };
}

} // namespace Pollux::Test
