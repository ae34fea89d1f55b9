#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace core {

constexpr bool isDigit(char letter)
{
    return letter >= '0' && letter <= '9';
}

//! Of any language: bytes past ASCII are taken for letters.
constexpr bool isLetter(char letter)
{
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z')
           || static_cast<unsigned char>(letter) >= 0x80;
}

//! With the ASCII letters in lower case.
inline std::string lowered(std::string_view text)
{
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(), [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    });
    return lower;
}

//! A position in a text that is read from the left.
class Cursor
{
public:
    explicit Cursor(std::string_view text)
        : m_rest(text)
    {
    }

    bool atEnd() const { return m_rest.empty(); }
    bool take(char wanted)
    {
        if (!m_rest.starts_with(wanted))
            return false;
        m_rest.remove_prefix(1);
        return true;
    }
    bool takeAny(std::string_view wanted, char *taken = nullptr)
    {
        if (m_rest.empty() || wanted.find(m_rest.front()) == std::string_view::npos)
            return false;
        if (taken)
            *taken = m_rest.front();
        m_rest.remove_prefix(1);
        return true;
    }
    void skipBlanks()
    {
        while (take(' '))
            continue;
    }
    //! A whole number of so many digits.
    bool number(std::size_t least, std::size_t most, int &value, std::size_t *digits = nullptr)
    {
        std::size_t count = 0;
        int sum = 0;
        while (count < m_rest.size() && count < most && isDigit(m_rest[count]))
            sum = sum * 10 + (m_rest[count++] - '0');
        if (count < least || (count < m_rest.size() && isDigit(m_rest[count])))
            return false;
        m_rest.remove_prefix(count);
        value = sum;
        if (digits)
            *digits = count;
        return true;
    }
    std::string_view word()
    {
        std::size_t count = 0;
        while (count < m_rest.size() && isLetter(m_rest[count]))
            ++count;
        const std::string_view word = m_rest.substr(0, count);
        m_rest.remove_prefix(count);
        return word;
    }
    std::size_t leadingDigits() const
    {
        const auto end = std::ranges::find_if_not(m_rest, isDigit);
        return static_cast<std::size_t>(end - m_rest.begin());
    }
    bool startsWithLetter() const { return !m_rest.empty() && isLetter(m_rest.front()); }

private:
    std::string_view m_rest;
};

} // namespace core
