#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <chrono>

namespace core {

//! Which model is asked, and how patiently.
struct ModelOptions
{
    QString baseUrl; //!< "https://api.example.org/v1"; /chat/completions is added
    QString model;
    QByteArray apiKey;                    //!< empty: none is sent; written into no log
    int maximumTokens = 0;                //!< of one step of an answer; 0: the server's own limit
    QString certificateAuthorities;       //!< a PEM file in place of the system's; empty = the system's
    int attempts = 3;                     //!< before the first token
    std::chrono::milliseconds pause{500}; //!< before the second attempt; doubled before each further one
    std::chrono::seconds connectLimit{10};

    bool isSet() const { return !baseUrl.isEmpty(); }
};

//! InvalidArgument unless base URL and model can be used; a key is not sent unencrypted to another machine.
Result<void> checkModelOptions(const ModelOptions &options);

} // namespace core
