#pragma once

#include "server/http/serveroptions.h"

namespace server {

//! Knows the bearer tokens of the configuration, by their hashes alone, and compares in constant time. An empty token
//! belongs to nobody.
Authenticator makeAuthenticator(const QByteArray &adminToken, const QByteArray &managerToken);

} // namespace server
