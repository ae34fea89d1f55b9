#pragma once

#include <QString>

#include <chrono>

namespace core {

//! Where the sandbox finds its programs, and what a run may use. The limits are of all processes of a run together,
//! where nothing else is said.
struct PythonOptions
{
    QString bubblewrap = QStringLiteral("/usr/bin/bwrap");
    QString python = QStringLiteral("/usr/bin/python3"); //!< the system's, whose packages lie below /usr/lib

    std::chrono::milliseconds processorTime = std::chrono::seconds(30);
    std::chrono::milliseconds runTime = std::chrono::seconds(45);   //!< by the clock, from the first line on
    std::chrono::milliseconds startTime = std::chrono::seconds(30); //!< until pandas is there; past it an error
    qint64 memoryBytes = 1024LL << 20;
    qint64 scratchBytes = 64LL << 20; //!< of /tmp, and of a single file in it
    int processes = 32;               //!< and threads
    int openFiles = 64;               //!< of a process

    qsizetype outputBytes = 64 << 10; //!< of stdout and of stderr; what is more is left out, and a note tells so
    int images = 5;
    qsizetype imageBytes = 1 << 20; //!< of a PNG file
    qsizetype codeBytes = 100'000;

    qint64 dataBytes = 512LL << 20;                                 //!< of the series kept on the disk for all runs
    int parallel = 2;                                               //!< runs at once; others wait
    std::chrono::milliseconds queueTime = std::chrono::seconds(10); //!< so long, and are refused then
    std::chrono::milliseconds spareTime = std::chrono::minutes(10); //!< a prepared interpreter is kept so long
};

} // namespace core
