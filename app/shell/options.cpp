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
    parser.addOption({u"page"_s, u"Open this page: map, upload or whatif."_s, u"NAME"_s});
    parser.addOption({u"building"_s, u"Open this building."_s, u"NUMBER"_s});
    parser.addOption({u"theme"_s, u"light or dark; the platform's otherwise."_s, u"NAME"_s});
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

static core::Result<PageId> pageOf(const QString &name)
{
    if (name.isEmpty() || name == "map"_L1)
        return PageId::Map;
    if (name == "upload"_L1)
        return PageId::Upload;
    if (name == "whatif"_L1)
        return PageId::WhatIf;
    return invalid(u"--page takes map, upload or whatif, not %1"_s.arg(name));
}

core::Result<Options> parseOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    declare(parser);
    if (!parser.parse(arguments))
        return invalid(parser.errorText());
    if (!parser.positionalArguments().isEmpty())
        return invalid(u"Unexpected argument %1"_s.arg(parser.positionalArguments().constFirst()));
    Options options;
    options.showHelp = parser.isSet(u"help"_s);
    options.showVersion = parser.isSet(u"version"_s);
    options.building = parser.value(u"building"_s);
    options.screenshot = parser.value(u"screenshot"_s);
    options.server = QUrl(parser.value(u"server"_s), QUrl::StrictMode);
    const bool isHttp = options.server.scheme() == "http"_L1 || options.server.scheme() == "https"_L1;
    if (parser.isSet(u"server"_s) && (!isHttp || options.server.host().isEmpty()))
        return invalid(
            u"--server takes an address such as http://localhost:8000, not %1"_s.arg(parser.value(u"server"_s)));
    const auto page = pageOf(parser.value(u"page"_s));
    if (!page)
        return page.error();
    options.page = *page;
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
