#include "pythontool.h"

#include "core/assistant/python/campusfiles.h"
#include "core/assistant/python/interpreterpool.h"
#include "core/base/logging.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace core {

namespace {

const auto Description =
    u"Runs Python 3 code and gives what it printed and drew. For calculations that the other tools do not make. "
    "At hand without import: pd (pandas), np (numpy), plt (matplotlib; plt.show() returns the picture), and the campus "
    "in data: data.buildings (DataFrame: buildingNumber as text, buildingName, campusName, grossArea in square feet, "
    "utilities, overallScore, overallStatus, latitude, longitude ...), data.scores (DataFrame, one row a building and "
    "utility: buildingNumber, utility, units, score 0..1, status, size_normalized, percentile_rank, "
    "absolute_threshold, deviation, meanResidual per hour, drivers; missing: not enough data), data.weather "
    "(DataFrame by hour in the site's time: temperature_2m in F, relative_humidity_2m ...; "
    "data.weather.attrs['units']), "
    "data.readings(building, utility, start=None, end=None) (DataFrame by hour in the site's time, start <= time < "
    "end: "
    "actual, expected, residual in .attrs['unit'], coverage 0..1 of the hour; a gap is NaN), data.units (by utility), "
    "data.zone. Utilities: %1. scipy can be imported. Print what you need: nothing else is returned. Each call starts "
    "anew. No network, no files but /tmp, %2 s of processor time, %3 MiB of memory, %4 pictures, %5 KiB of text."_s;

//! Lets a few in at once; the others wait their turn.
class Turnstile
{
public:
    explicit Turnstile(int places)
        : m_free(places)
    {
    }

    //! Held for one run.
    class Place
    {
    public:
        explicit Place(Turnstile *owner)
            : m_owner(owner)
        {
        }
        Place(Place &&other) noexcept
            : m_owner(std::exchange(other.m_owner, nullptr))
        {
        }
        Place &operator=(Place &&) = delete;
        ~Place()
        {
            if (m_owner)
                m_owner->leave();
        }

    private:
        Turnstile *m_owner;
    };

    Result<Place> enter(std::chrono::milliseconds limit, const std::stop_token &stop)
    {
        std::unique_lock lock(m_mutex);
        if (!m_left.wait_for(lock, stop, limit, [this] { return m_free > 0; })) {
            if (stop.stop_requested())
                return Error{ErrorCode::Cancelled, u"the code was stopped before it began"_s};
            return Error{ErrorCode::Unavailable, u"too many calculations are under way; try again later"_s};
        }
        --m_free;
        return Result<Place>(Place(this));
    }

private:
    void leave()
    {
        const std::scoped_lock lock(m_mutex);
        ++m_free;
        m_left.notify_one();
    }

    std::mutex m_mutex;
    std::condition_variable_any m_left;
    int m_free;
};

class SandboxedPython final : public PythonTool
{
public:
    SandboxedPython(CampusService &campus, std::unique_ptr<Sandbox> sandbox)
        : m_campus(campus)
        , m_options(sandbox->options())
        , m_pool(std::move(sandbox))
        , m_turnstile(m_options.parallel)
    {
    }

    ToolInfo info() const override
    {
        const QJsonObject code{{u"type"_s, u"string"_s},
                               {u"description"_s, u"Python 3 source, at most %1 bytes"_s.arg(m_options.codeBytes)}};
        const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(m_options.processorTime).count();
        return {u"execute_python"_s,
                Description.arg(utilityNames().join(u", "_s))
                    .arg(seconds)
                    .arg(m_options.memoryBytes >> 20)
                    .arg(m_options.images)
                    .arg(m_options.outputBytes >> 10),
                {{u"type"_s, u"object"_s},
                 {u"properties"_s, QJsonObject{{u"code"_s, code}}},
                 {u"required"_s, QJsonArray{u"code"_s}},
                 {u"additionalProperties"_s, false}}};
    }

    void prepare() override { m_pool.prepare(); }

    Result<QJsonObject> run(const QJsonObject &input, const std::stop_token &stop) override
    {
        const QJsonValue code = input.value("code"_L1);
        const qsizetype size = code.toString().toUtf8().size();
        if (!code.isString() || code.toString().trimmed().isEmpty() || size > m_options.codeBytes)
            return Error{ErrorCode::InvalidArgument,
                         u"code must be Python source of at most %1 bytes"_s.arg(m_options.codeBytes)};
        const auto place = m_turnstile.enter(m_options.queueTime, stop);
        if (!place)
            return place.error();
        const auto result = execute(code.toString(), stop);
        m_pool.prepare(); // a model that has run one piece mostly runs another
        if (!result)
            return result.error();
        return QJsonObject{{u"stdout"_s, result->output},
                           {u"stderr"_s, result->errors},
                           {u"exitCode"_s, result->exitCode},
                           {u"images"_s, QJsonArray::fromStringList(result->images)}};
    }

private:
    Result<PythonResult> execute(const QString &code, const std::stop_token &stop)
    {
        const auto files = currentFiles();
        if (!files)
            return files.error();
        const auto answer = [&files](const QJsonObject &question) -> QJsonObject {
            const auto file =
                (*files)->series(question.value("building"_L1).toString(), question.value("utility"_L1).toString());
            if (!file)
                return {{u"error"_s, file.error().detail}};
            return {{u"file"_s, *file}};
        };
        const auto interpreter = m_pool.take();
        if (!interpreter)
            return interpreter.error();
        const QString inside = Sandbox::DataFolder + (*files)->path().mid(m_pool.sandbox().dataFolder().size());
        auto result = (*interpreter)->run(code, inside, answer, stop);
        if (result && !result->fonts.isEmpty()) {
            if (const auto kept = m_pool.sandbox().keepFonts(result->fonts); !kept)
                qCWarning(lcChat).noquote() << "Python lists its fonts each time:" << kept.error().detail;
        }
        return result;
    }

    //! Those of the current snapshot, written when the last ones are of an older one. Runs under way keep theirs.
    Result<std::shared_ptr<CampusFiles>> currentFiles()
    {
        const auto snapshot = m_campus.snapshot();
        const std::scoped_lock lock(m_filesMutex);
        if (m_files && m_files->revision() == snapshot->revision)
            return m_files;
        const QString path = u"%1/%2"_s.arg(m_pool.sandbox().dataFolder()).arg(++m_folders);
        auto files = CampusFiles::write(m_campus, snapshot, path, m_options.dataBytes);
        if (files)
            m_files = *files;
        return files;
    }

    CampusService &m_campus;
    const PythonOptions m_options;
    InterpreterPool m_pool;
    Turnstile m_turnstile;

    std::mutex m_filesMutex; // guards what follows
    std::shared_ptr<CampusFiles> m_files;
    int m_folders = 0;
};

} // namespace

Result<void> pythonAvailable(const PythonOptions &options)
{
    return Sandbox::available(options);
}

Result<std::shared_ptr<PythonTool>> makePythonTool(CampusService &campus, const PythonOptions &options)
{
    auto sandbox = Sandbox::create(options);
    if (!sandbox)
        return sandbox.error();
    return std::shared_ptr<PythonTool>(std::make_shared<SandboxedPython>(campus, *std::move(sandbox)));
}

} // namespace core
