#pragma once

#include "core/base/result.h"

#include <QJsonObject>
#include <QString>

#include <stop_token>

namespace core {

//! How a tool is told to a language model.
struct ToolInfo
{
    QString name;           //!< "run_prediction"
    QString description;    //!< English, for the model: what it computes, in which units, what it cannot do
    QJsonObject parameters; //!< JSON Schema (draft 7) of the input, an object
};

//! Computes something for an answer. Thread-safe: several chats use the same one at once.
class Tool
{
public:
    virtual ~Tool() = default;

    virtual ToolInfo info() const = 0;
    //! Blocks until done; ends with Cancelled soon after `stop` is asked for. An error's detail is shown to the model
    //! and to the reader: it names what was wrong with the input and what is allowed.
    virtual Result<QJsonObject> run(const QJsonObject &input, const std::stop_token &stop) = 0;
};

} // namespace core
