#pragma once

#include <QString>

#include <tl/expected.hpp>

#include <utility>

namespace core {

//! Why something failed. The HTTP status each becomes is decided in server/http alone.
enum class ErrorCode {
    InvalidArgument, //!< a parameter is wrong; the detail names it and what is allowed
    NotFound,
    Unprocessable, //!< the data are wrong: missing columns, no valid row, broken JSON
    NotEnoughData,
    Conflict, //!< the state does not allow it (folder held by another daemon, already undone)
    TooLarge,
    Unauthorized,
    Forbidden,
    Unavailable, //!< busy or shutting down; trying again later may help
    Upstream,    //!< a service we depend on failed
    Cancelled,
    Storage, //!< the database or the disk failed
    Internal,
};

//! A failure: a code to act on and an English sentence for logs and API answers.
struct Error
{
    ErrorCode code = ErrorCode::Internal;
    QString detail;
};

//! A value or an Error. Dropping one is a warning, and warnings are errors.
template<typename T>
class [[nodiscard]] Result
{
public:
    Result(T value)
        : m_value(std::move(value))
    {
    }
    Result(Error error)
        : m_value(tl::unexpect, std::move(error))
    {
    }

    explicit operator bool() const { return m_value.has_value(); }
    bool hasValue() const { return m_value.has_value(); }
    T &operator*() & { return *m_value; }
    const T &operator*() const & { return *m_value; }
    T &&operator*() && { return *std::move(m_value); }
    T *operator->() { return &*m_value; }
    const T *operator->() const { return &*m_value; }
    const Error &error() const { return m_value.error(); }
    T valueOr(T fallback) const { return m_value ? *m_value : std::move(fallback); }

private:
    tl::expected<T, Error> m_value;
};

template<>
class [[nodiscard]] Result<void>
{
public:
    Result() = default;
    Result(Error error)
        : m_value(tl::unexpect, std::move(error))
    {
    }

    explicit operator bool() const { return m_value.has_value(); }
    bool hasValue() const { return m_value.has_value(); }
    const Error &error() const { return m_value.error(); }

private:
    tl::expected<void, Error> m_value;
};

} // namespace core
