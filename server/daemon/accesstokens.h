#pragma once

#include "core/security/accountservice.h"
#include "server/http/serveroptions.h"

namespace server {

//! Knows the bearer tokens of the configuration, by their hashes alone, and those of `accounts`, which must outlive it
//! (null = there are none). An empty token belongs to nobody.
Authenticator makeAuthenticator(const QByteArray &adminToken, const QByteArray &managerToken,
                                const core::AccountService *accounts = nullptr);

} // namespace server
