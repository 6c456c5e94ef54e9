// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "ui/settings/programform.h"

#include "settingsfixture.h"
#include "ui/settings/historycard.h"
#include "ui/widgets/outcomenote.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QTest>

using namespace Pollux;
using namespace Pollux::Ui;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;

class ProgramFormTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void theDesktopStartsItOrNot();
    void howMuchIsKeptIsChosen();
    void whatWasExportedIsImported();
    void whatCannotBeImportedIsTold();

private:
    QString told() const { return m_form->findChild<OutcomeNote *>()->text(); }

    std::unique_ptr<SettingsFixture> m_fixture;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<ProgramForm> m_form;
};

void ProgramFormTest::init()
{
    m_fixture = std::make_unique<SettingsFixture>();
    qputenv("XDG_CONFIG_HOME", m_fixture->folder.path().toUtf8());
    m_theme = std::make_unique<Theme>();
    m_form = std::make_unique<ProgramForm>(&m_fixture->settings);
    m_form->show();
}

void ProgramFormTest::cleanup()
{
    m_form.reset();
    m_theme.reset();
    m_fixture.reset();
}

void ProgramFormTest::theDesktopStartsItOrNot()
{
    auto *const box = m_form->findChild<QCheckBox *>();
    QVERIFY(!box->isChecked());
    QTest::mouseClick(box, Qt::LeftButton, {}, {10, box->height() / 2});
    QVERIFY(box->isChecked());
    const QString file = m_fixture->folder.filePath(u"autostart/io.github.pollux_monitor.Pollux.desktop"_s);
    QVERIFY(QFile::exists(file));
    // The desktop's own settings take it away.
    QVERIFY(QFile::remove(file));
    m_form->hide();
    m_form->show();
    QVERIFY(!box->isChecked());
}

void ProgramFormTest::howMuchIsKeptIsChosen()
{
    const auto boxes = m_form->findChild<HistoryCard *>()->findChildren<QComboBox *>();
    QCOMPARE(boxes.size(), 2);
    QCOMPARE(boxes[0]->currentData().toInt(), 90);
    QCOMPARE(boxes[1]->currentData().toInt(), 256);
    QTest::keyClick(boxes[0], Qt::Key_Down);
    QTest::keyClick(boxes[1], Qt::Key_Up);
    QCOMPARE(m_fixture->settings.retention(), (Retention{365, 64}));
    m_fixture->settings.setRetention({11, 100}); // by hand, or by an import
    QCOMPARE(boxes[0]->currentData().toInt(), 11);
    QCOMPARE(boxes[1]->currentData().toInt(), 100);
    for (const QComboBox *const box : boxes)
        QVERIFY(!box->accessibleName().isEmpty());
}

void ProgramFormTest::whatWasExportedIsImported()
{
    const ServerEntry kept = m_fixture->add(u"One"_s, u"https://a.example"_s, true);
    const QString file = m_fixture->folder.filePath(u"export.conf"_s);
    m_form->exportTo(file);
    QVERIFY2(told().contains("export.conf"_L1), qPrintable(told()));
    m_fixture->settings.removeServer(kept.id);
    m_form->importFrom(file);
    QCOMPARE(m_fixture->saved(kept.id), kept);
    QVERIFY2(told().contains("token"_L1), qPrintable(told()));
}

void ProgramFormTest::whatCannotBeImportedIsTold()
{
    m_form->importFrom(m_fixture->folder.filePath(u"absent.conf"_s));
    QVERIFY2(told().contains("absent.conf"_L1), qPrintable(told()));
    QVERIFY(m_fixture->settings.servers().isEmpty());
}

QTEST_MAIN(ProgramFormTest)
#include "programformtest.moc"
