#include "smtpmailer.h"

#include <curl/curl.h>

#include <cstring>
#include <memory>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr qsizetype LongestAnswer = 300;
// A stop waits this long for the answer to a mail that is handed over already, so that it need not stay in doubt.
constexpr std::chrono::seconds PatienceAfterHandingOver{10};

struct EasyDeleter
{
    void operator()(CURL *easy) const { curl_easy_cleanup(easy); }
};
using Easy = std::unique_ptr<CURL, EasyDeleter>;

struct ListDeleter
{
    void operator()(curl_slist *list) const { curl_slist_free_all(list); }
};
using StringList = std::unique_ptr<curl_slist, ListDeleter>;

//! One mail on its way, as the callbacks of libcurl see it.
struct Passage
{
    const QByteArray &message;
    const std::function<Result<void>()> &handingOver;
    const std::stop_token &stop;
    qsizetype read = 0;
    bool handedOver = false;
    std::chrono::steady_clock::time_point handedAt = {};
    std::optional<Error> failure = {}; //!< of handingOver
    QByteArray answer = {};            //!< the server's latest line
};

std::size_t give(char *buffer, std::size_t size, std::size_t count, void *user)
{
    auto &passage = *static_cast<Passage *>(user);
    const qsizetype room = static_cast<qsizetype>(size) * static_cast<qsizetype>(count);
    const qsizetype given = std::min(room, passage.message.size() - passage.read);
    std::memcpy(buffer, passage.message.constData() + passage.read, static_cast<std::size_t>(given));
    passage.read += given;
    if (given == 0 && !passage.handedOver) { // the line that ends the mail follows
        if (auto noted = passage.handingOver(); !noted) {
            passage.failure = noted.error();
            return CURL_READFUNC_ABORT;
        }
        passage.handedOver = true;
        passage.handedAt = std::chrono::steady_clock::now();
        passage.answer.clear();
    }
    return static_cast<std::size_t>(given);
}

std::size_t hear(char *line, std::size_t size, std::size_t count, void *user)
{
    auto &passage = *static_cast<Passage *>(user);
    const QByteArray answer =
        QByteArray(line, static_cast<qsizetype>(size) * static_cast<qsizetype>(count)).left(LongestAnswer).trimmed();
    if (!answer.startsWith("221")) // that to QUIT, which would cover up what was refused before
        passage.answer = answer;
    return size * count;
}

int watch(void *user, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
{
    const auto &passage = *static_cast<const Passage *>(user);
    if (!passage.stop.stop_requested())
        return 0;
    const auto since = std::chrono::steady_clock::now() - passage.handedAt;
    return passage.handedOver && since < PatienceAfterHandingOver ? 0 : 1;
}

//! libcurl wants to be set up once a process, before any thread uses it.
bool curlIsReady()
{
    static const bool ready = curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
    return ready;
}

void setServer(CURL *easy, const SmtpOptions &options)
{
    const QString scheme = options.security == MailSecurity::Tls ? u"smtps"_s : u"smtp"_s;
    const QString host = options.server.contains(u':') ? u"[%1]"_s.arg(options.server) : options.server;
    const QByteArray url = u"%1://%2:%3"_s.arg(scheme, host).arg(options.port).toUtf8();
    curl_easy_setopt(easy, CURLOPT_URL, url.constData());
    curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    curl_easy_setopt(easy, CURLOPT_USE_SSL,
                     static_cast<long>(options.security == MailSecurity::None ? CURLUSESSL_NONE : CURLUSESSL_ALL));
    if (!options.certificateAuthorities.isEmpty())
        curl_easy_setopt(easy, CURLOPT_CAINFO, options.certificateAuthorities.toUtf8().constData());
    if (!options.user.isEmpty()) {
        curl_easy_setopt(easy, CURLOPT_USERNAME, options.user.toUtf8().constData());
        curl_easy_setopt(easy, CURLOPT_PASSWORD, options.password.toUtf8().constData());
    }
    curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L); // threads
    curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT, static_cast<long>(options.connectLimit.count()));
    curl_easy_setopt(easy, CURLOPT_SERVER_RESPONSE_TIMEOUT, static_cast<long>(options.answerLimit.count()));
    curl_easy_setopt(easy, CURLOPT_TIMEOUT, static_cast<long>(options.totalLimit.count()));
}

void setPassage(CURL *easy, Passage &passage)
{
    curl_easy_setopt(easy, CURLOPT_UPLOAD, 1L);
    curl_easy_setopt(easy, CURLOPT_READFUNCTION, give);
    curl_easy_setopt(easy, CURLOPT_READDATA, &passage);
    curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, hear);
    curl_easy_setopt(easy, CURLOPT_HEADERDATA, &passage);
    curl_easy_setopt(easy, CURLOPT_XFERINFOFUNCTION, watch);
    curl_easy_setopt(easy, CURLOPT_XFERINFODATA, &passage);
    curl_easy_setopt(easy, CURLOPT_NOPROGRESS, 0L);
}

bool saysNo(const QByteArray &answer, char firstDigit)
{
    return answer.size() >= 3 && answer.front() == firstDigit;
}

//! 530 to 539 are about logging in and encryption: the set-up is wrong, not the mail.
bool isAboutTheMail(CURLcode code, const QByteArray &answer)
{
    return code == CURLE_SEND_ERROR && saysNo(answer, '5') && !answer.startsWith("53");
}

MailOutcome outcomeOf(CURLcode code, const Passage &passage)
{
    using Kind = MailOutcome::Kind;
    if (code == CURLE_OK)
        return {Kind::Sent, QString::fromUtf8(passage.answer)};
    if (passage.failure)
        return {Kind::Later, passage.failure->detail};
    QString detail = QString::fromUtf8(curl_easy_strerror(code));
    if (!passage.answer.isEmpty())
        detail = u"%1 (%2)"_s.arg(QString::fromUtf8(passage.answer), detail);
    if (passage.handedOver) {
        if (saysNo(passage.answer, '5'))
            return {Kind::Refused, detail};
        return {saysNo(passage.answer, '4') ? Kind::Later : Kind::Unconfirmed, detail};
    }
    if (isAboutTheMail(code, passage.answer))
        return {Kind::Refused, detail};
    const bool aboutTheMail = code == CURLE_SEND_ERROR && saysNo(passage.answer, '4');
    return {Kind::Later, detail, !aboutTheMail};
}

} // namespace

SmtpMailer::SmtpMailer(SmtpOptions options)
    : m_options(std::move(options))
{
}

MailOutcome SmtpMailer::send(const OutboxMail &mail, const QString &messageId, EpochSeconds now,
                             const std::function<Result<void>()> &handingOver, const std::stop_token &stop)
{
    const auto message = mimeMessage(mail, m_options.from, messageId, now);
    if (!message)
        return {MailOutcome::Kind::Refused, message.error().detail};
    const auto to = parseMailAddress(mail.to);
    if (!to)
        return {MailOutcome::Kind::Refused, to.error().detail};
    const Easy easy(curlIsReady() ? curl_easy_init() : nullptr);
    const StringList recipients(curl_slist_append(nullptr, ('<' + to->address + '>').constData()));
    if (!easy || !recipients)
        return {MailOutcome::Kind::Later, u"libcurl cannot be set up"_s, true};
    Passage passage{*message, handingOver, stop};
    setServer(easy.get(), m_options);
    setPassage(easy.get(), passage);
    curl_easy_setopt(easy.get(), CURLOPT_MAIL_FROM, ('<' + m_options.from.address + '>').constData());
    curl_easy_setopt(easy.get(), CURLOPT_MAIL_RCPT, recipients.get());
    return outcomeOf(curl_easy_perform(easy.get()), passage);
}

} // namespace core
