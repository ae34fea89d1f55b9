#pragma once

#include "core/assistant/python/pythonoptions.h"
#include "core/assistant/tool.h"
#include "core/campus/campusservice.h"

#include <memory>

namespace core {

//! execute_python: runs the code that a model wrote, in a sandbox, on a read-only copy of the campus.
class PythonTool : public Tool
{
public:
    //! Has an interpreter loaded that the next run finds ready. For the beginning of a chat; returns at once.
    virtual void prepare() = 0;
};

//! Whether code can be run here; the detail says what is missing. Takes a tenth of a second.
Result<void> pythonAvailable(const PythonOptions &options = {});

//! Unavailable as pythonAvailable() has it: code is never run outside of a sandbox. `campus` must outlive the tool.
Result<std::shared_ptr<PythonTool>> makePythonTool(CampusService &campus, const PythonOptions &options = {});

} // namespace core
