// Logarithms and powers that are the same to the last bit natively and as WebAssembly: made of nothing but sums,
// products and quotients, which IEEE 754 fixes. The C library's differ between machines, and a draft that differed with
// them could not be checked. Within 1e-14 of the true value, relatively.
#pragma once

namespace fourfifths {

/// ln x, for x > 0; minus infinity otherwise.
double natural_logarithm(double x);
/// e to the power x; 0 below -700, infinity above 700.
double exponential(double x);
/// base to the power exponent, for a base > 0; 0 otherwise.
double power(double base, double exponent);

} // namespace fourfifths
