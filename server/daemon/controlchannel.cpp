#include "controlchannel.h"

#include <QFile>
#include <QJsonDocument>

#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

using namespace core;
using namespace Qt::StringLiterals;

namespace server {

Result<ControlAddress> ControlAddress::inFolder(const QString &folder)
{
    ControlAddress address(::open(QFile::encodeName(folder).constData(), O_PATH | O_DIRECTORY | O_CLOEXEC));
    if (address.m_folderDescriptor < 0)
        return Error{ErrorCode::Storage, u"data folder %1: %2"_s.arg(folder, qt_error_string(errno))};
    return address;
}

ControlAddress::ControlAddress(ControlAddress &&other) noexcept
    : m_folderDescriptor(std::exchange(other.m_folderDescriptor, -1))
{
}

ControlAddress &ControlAddress::operator=(ControlAddress &&other) noexcept
{
    std::swap(m_folderDescriptor, other.m_folderDescriptor);
    return *this;
}

ControlAddress::~ControlAddress()
{
    if (m_folderDescriptor >= 0)
        ::close(m_folderDescriptor);
}

QString ControlAddress::path() const
{
    return u"/proc/self/fd/%1/control"_s.arg(m_folderDescriptor);
}

QByteArray controlLine(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

QJsonObject controlError(const Error &error)
{
    return {{u"error"_s, static_cast<int>(error.code)}, {u"detail"_s, error.detail}};
}

Error errorFromControl(const QJsonObject &object)
{
    const int code = object.value("error"_L1).toInt(static_cast<int>(ErrorCode::Internal));
    const bool known = code >= 0 && code <= static_cast<int>(ErrorCode::Internal);
    return Error{known ? static_cast<ErrorCode>(code) : ErrorCode::Internal, object.value("detail"_L1).toString()};
}

} // namespace server
