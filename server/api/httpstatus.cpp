#include "httpstatus.h"

namespace server {

int statusOf(core::ErrorCode code)
{
    using core::ErrorCode;
    switch (code) {
    case ErrorCode::InvalidArgument:
        return 400;
    case ErrorCode::Unauthorized:
        return 401;
    case ErrorCode::Forbidden:
        return 403;
    case ErrorCode::NotFound:
        return 404;
    case ErrorCode::Conflict:
        return 409;
    case ErrorCode::TooLarge:
        return 413;
    case ErrorCode::Unprocessable:
    case ErrorCode::NotEnoughData:
        return 422;
    case ErrorCode::Upstream:
        return 502;
    case ErrorCode::Unavailable:
        return 503;
    case ErrorCode::Cancelled:
    case ErrorCode::Storage:
    case ErrorCode::Internal:
        break;
    }
    return 500;
}

} // namespace server
