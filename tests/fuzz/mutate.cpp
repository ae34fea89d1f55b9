// Drives a fuzz target without libFuzzer: the same seed gives the same inputs, in the same order.
#include "fuzztarget.h"

#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <random>

#include <unistd.h>

namespace {

constexpr std::size_t LargestInput = 8192;
constexpr std::size_t LargestCorpus = 4096;

const std::string *runningInput = nullptr; // for the signal handler alone

// Only what is safe in a handler: the input as hexadecimal digits on stderr.
void printInput(int number)
{
    static const char digits[] = "0123456789abcdef";
    const auto put = [](const char *text, std::size_t size) {
        if (::write(STDERR_FILENO, text, size) < 0)
            ::_exit(2);
    };
    put("broken by ", 10);
    for (const char c : *runningInput) {
        const auto byte = static_cast<unsigned char>(c);
        const char pair[2] = {digits[byte >> 4U], digits[byte & 15U]};
        put(pair, 2);
    }
    put("\n", 1);
    std::signal(number, SIG_DFL);
    std::raise(number);
}

class Mutator
{
public:
    Mutator(std::uint64_t seed, std::vector<std::string> corpus)
        : m_random(seed)
        , m_corpus(std::move(corpus))
    {
    }

    std::string next()
    {
        std::string input = m_corpus[below(m_corpus.size())];
        for (std::size_t i = 0, count = 1 + below(6); i < count; ++i)
            change(input);
        input.resize(std::min(input.size(), LargestInput));
        // Some become seeds themselves, so that inputs wander away from the first ones.
        if (below(16) == 0) {
            if (m_corpus.size() < LargestCorpus)
                m_corpus.push_back(input);
            else
                m_corpus[below(m_corpus.size())] = input;
        }
        return input;
    }

private:
    std::size_t below(std::size_t limit) { return limit == 0 ? 0 : m_random() % limit; }
    char anyByte() { return static_cast<char>(m_random() & 0xFFU); }

    void change(std::string &input)
    {
        const std::size_t at = below(input.size() + 1);
        switch (below(9)) {
        case 0:
            input.insert(at, 1, anyByte());
            break;
        case 1:
            input.erase(at, 1 + below(8));
            break;
        case 2:
            if (at < input.size())
                input[at] = static_cast<char>(static_cast<unsigned char>(input[at]) ^ (1U << below(8)));
            break;
        case 3:
            if (at < input.size())
                input[at] = anyByte();
            break;
        case 4:
            input.insert(at, input.substr(below(input.size() + 1), 1 + below(64)));
            break;
        case 5:
            input.insert(at, m_corpus[below(m_corpus.size())]);
            break;
        case 6: { // what lengths and numbers break at
            static const std::string edges[] = {std::string(1, '\0'),
                                                std::string(1, '\x7f'),
                                                std::string(1, '\x80'),
                                                std::string("\xff\xff\xff\xff\x0f"),
                                                std::string("\x80\x80\x80\x80\x80\x80\x80\x80\x80\x01"),
                                                std::string("\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01"),
                                                std::string("\0\0\0\0\0\0\xf8\x7f", 8)};
            input.insert(at, edges[below(std::size(edges))]);
            break;
        }
        case 7:
            input.insert(at, 1 + below(4) * below(300), anyByte());
            break;
        default:
            input.resize(at);
            break;
        }
    }

    std::mt19937_64 m_random;
    std::vector<std::string> m_corpus;
};

void run(const std::string &input)
{
    runningInput = &input;
    // A copy of just this size, so that the sanitizers see each byte read past it.
    std::vector<std::uint8_t> bytes(input.begin(), input.end());
    LLVMFuzzerTestOneInput(bytes.data(), bytes.size());
}

} // namespace

int main(int argc, char *argv[])
{
    double seconds = 20.0;
    std::uint64_t seed = 1;
    for (int i = 1; i + 1 < argc; i += 2) {
        if (std::strcmp(argv[i], "--seconds") == 0)
            seconds = std::atof(argv[i + 1]);
        else if (std::strcmp(argv[i], "--seed") == 0)
            seed = std::strtoull(argv[i + 1], nullptr, 10);
    }
    std::signal(SIGABRT, printInput);
    std::signal(SIGSEGV, printInput);
    Mutator mutator(seed, fuzzSeeds());
    for (const std::string &input : fuzzSeeds())
        run(input);
    const auto end = std::chrono::steady_clock::now() + std::chrono::duration<double>(seconds);
    std::uint64_t count = 0;
    constexpr std::uint64_t Batch = 256;
    while (std::chrono::steady_clock::now() < end) {
        for (std::uint64_t i = 0; i < Batch; ++i)
            run(mutator.next());
        count += Batch;
    }
    std::printf("%llu inputs from seed %llu\n", static_cast<unsigned long long>(count),
                static_cast<unsigned long long>(seed));
    return 0;
}
