#include "unsubscribe.h"

#include "server/api/parameters.h"

using namespace core;
using namespace Qt::StringLiterals;

namespace server {

namespace {

struct Sentences
{
    QString ask;
    QString button;
    QString done;
};

// The mail's language is not known here, so the page says it in both.
Sentences sentencesOf(MailKind kind, const QString &language)
{
    const bool reports = kind == MailKind::Reports;
    if (language == "de"_L1)
        return {reports ? u"Möchten Sie keine Energieberichte mehr per Mail bekommen?"_s
                        : u"Möchten Sie keine Hinweise auf Auffälligkeiten mehr per Mail bekommen?"_s,
                u"Abbestellen"_s,
                u"Sie bekommen diese Mails nicht mehr. In den Einstellungen können Sie sie wieder bestellen."_s};
    return {reports ? u"Do you want no more energy reports by mail?"_s
                    : u"Do you want no more notices of anomalies by mail?"_s,
            u"Stop these mails"_s,
            u"You will not get these mails any more. You can turn them on again in the settings."_s};
}

Reply page(const QString &body)
{
    Reply reply;
    reply.contentType = "text/html; charset=utf-8";
    reply.headers.emplaceBack(
        "Content-Security-Policy",
        "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'");
    reply.headers.emplaceBack("Referrer-Policy", "no-referrer");
    reply.body =
        u"<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\""
        " content=\"width=device-width\"><title>Meterhouse</title></head>\n"
        "<body style=\"font-family:Arial,Helvetica,sans-serif;max-width:34em;margin:3em auto;padding:0 1em\">\n"
        "%1</body></html>\n"_s.arg(body)
            .toUtf8();
    return reply;
}

QByteArray tokenOf(const Request &request)
{
    return queryValue(request, u"token"_s).value_or(QString()).toUtf8();
}

} // namespace

Result<Reply> askToUnsubscribe(const Unsubscribes &unsubscribes, const Request &request)
{
    const auto found = unsubscribes.find(tokenOf(request));
    if (!found)
        return found.error();
    QString body;
    for (const QString &language : {u"en"_s, u"de"_s}) {
        const Sentences sentences = sentencesOf(found->kind, language);
        if (found->stopped) {
            body += u"<p lang=\"%1\">%2</p>\n"_s.arg(language, sentences.done);
            continue;
        }
        // Without an action the form goes to the page's own address, token and all.
        body += u"<form method=\"post\" lang=\"%1\"><p>%2</p><p><button type=\"submit\">%3</button></p></form>\n"_s.arg(
            language, sentences.ask, sentences.button);
    }
    return page(body);
}

Result<Reply> unsubscribe(Unsubscribes &unsubscribes, const Request &request)
{
    const auto stopped = unsubscribes.stop(tokenOf(request));
    if (!stopped)
        return stopped.error();
    QString body;
    for (const QString &language : {u"en"_s, u"de"_s})
        body += u"<p lang=\"%1\">%2</p>\n"_s.arg(language, sentencesOf(stopped->kind, language).done);
    return page(body);
}

} // namespace server
