#include "options.h"

#include <QCommandLineParser>

using namespace Qt::StringLiterals;

namespace app {

static void declare(QCommandLineParser &parser)
{
    parser.setApplicationDescription(u"Meterhouse, the energy operations console"_s);
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOption({u"server"_s, u"Use the service at this address instead of starting one."_s, u"URL"_s});
    parser.addOption({u"page"_s,
                      u"Open this page: map, upload, whatif, chat, sensors, reports, exports, jobs or settings."_s,
                      u"NAME"_s});
    parser.addOption({u"building"_s, u"Open this building."_s, u"NUMBER"_s});
    parser.addOption({u"theme"_s, u"light or dark; as chosen in the settings otherwise."_s, u"NAME"_s});
    parser.addPositionalArgument(u"link"_s, u"meterhouse://building/NUMBER or meterhouse://PAGE: what to open."_s,
                                 u"[link]"_s);
    parser.addOption({u"screenshot"_s, u"Write a picture of the window to this file and quit."_s, u"FILE"_s});
}

static core::Error invalid(const QString &detail)
{
    return {core::ErrorCode::InvalidArgument, detail};
}

static core::Result<Theme::Mode> themeOf(const QString &name)
{
    if (name.isEmpty())
        return Theme::Mode::Platform;
    if (name == "light"_L1)
        return Theme::Mode::Light;
    if (name == "dark"_L1)
        return Theme::Mode::Dark;
    return invalid(u"--theme takes light or dark, not %1"_s.arg(name));
}

static std::optional<PageId> pageNamed(const QString &name)
{
    if (name == "map"_L1)
        return PageId::Map;
    if (name == "upload"_L1)
        return PageId::Upload;
    if (name == "whatif"_L1)
        return PageId::WhatIf;
    if (name == "chat"_L1)
        return PageId::Chat;
    if (name == "sensors"_L1)
        return PageId::Sensors;
    if (name == "reports"_L1)
        return PageId::Reports;
    if (name == "exports"_L1)
        return PageId::Exports;
    if (name == "jobs"_L1)
        return PageId::Jobs;
    if (name == "settings"_L1)
        return PageId::Settings;
    return {};
}

static std::optional<core::Error> readPage(const QString &name, Options &options)
{
    const auto page = pageNamed(name);
    if (!page)
        return invalid(
            u"--page takes map, upload, whatif, chat, sensors, reports, exports, jobs or settings, not %1"_s.arg(name));
    options.page = *page;
    options.pageAsked = true;
    return {};
}

static std::optional<core::Error> readLink(const QString &text, Options &options)
{
    const QUrl link(text, QUrl::StrictMode);
    if (link.scheme() != "meterhouse"_L1)
        return invalid(u"Unexpected argument %1"_s.arg(text));
    const QString number = link.path(QUrl::FullyDecoded).mid(1);
    if (link.host() == "building"_L1 && !number.isEmpty() && !number.contains(u'/')) {
        options.building = number;
        return {};
    }
    const auto page = pageNamed(link.host());
    if (!page || !number.isEmpty())
        return invalid(u"%1 names neither a building nor a page"_s.arg(text));
    options.page = *page;
    options.pageAsked = true;
    return {};
}

core::Result<Options> parseOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    declare(parser);
    if (!parser.parse(arguments))
        return invalid(parser.errorText());
    Options options;
    for (const QString &link : parser.positionalArguments()) {
        if (auto mistake = readLink(link, options))
            return *mistake;
    }
    options.showHelp = parser.isSet(u"help"_s);
    options.showVersion = parser.isSet(u"version"_s);
    if (parser.isSet(u"building"_s))
        options.building = parser.value(u"building"_s);
    options.screenshot = parser.value(u"screenshot"_s);
    options.server = QUrl(parser.value(u"server"_s), QUrl::StrictMode);
    const bool isHttp = options.server.scheme() == "http"_L1 || options.server.scheme() == "https"_L1;
    if (parser.isSet(u"server"_s) && (!isHttp || options.server.host().isEmpty()))
        return invalid(
            u"--server takes an address such as http://localhost:8000, not %1"_s.arg(parser.value(u"server"_s)));
    if (parser.isSet(u"page"_s)) {
        if (auto mistake = readPage(parser.value(u"page"_s), options))
            return *mistake;
    }
    const bool named = parser.isSet(u"theme"_s);
    const auto theme = themeOf(named ? parser.value(u"theme"_s) : qEnvironmentVariable("METERHOUSE_THEME"));
    if (!theme)
        return theme.error();
    options.theme = *theme;
    return options;
}

QString helpText()
{
    QCommandLineParser parser;
    declare(parser);
    return parser.helpText();
}

} // namespace app
