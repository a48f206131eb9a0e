#pragma once

namespace orrery {

/// Visitor made of lambdas: a new alternative of a variant is a compile error wherever it is not handled.
template<typename... Ts>
struct Overloaded : Ts...
{
    using Ts::operator()...;
};

template<typename... Ts>
Overloaded(Ts...) -> Overloaded<Ts...>;

} // namespace orrery
