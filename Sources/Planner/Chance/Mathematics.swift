import Glibc

/// The functions of the C library that the planner needs, in one place: nothing else of it is used.
func logarithm(_ x: Double) -> Double { log(x) }
func exponential(_ x: Double) -> Double { exp(x) }
func power(_ x: Double, _ exponent: Double) -> Double { pow(x, exponent) }
func cosine(_ x: Double) -> Double { cos(x) }

/// The share of the standard normal distribution below a number.
func normalShare(below x: Double) -> Double { 0.5 * erfc(-x * 0.5.squareRoot()) }

/// The logarithm of the gamma function for positive numbers, by Lanczos's series; unlike the C library's it keeps no state.
func logGamma(_ x: Double) -> Double {
    let series = [
        676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
        -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
    ]
    let lowered = x - 1
    let sum = series.enumerated().reduce(0.99999999999980993) { $0 + $1.element / (lowered + Double($1.offset) + 1) }
    let base = lowered + 7.5
    return 0.5 * log(2 * Double.pi) + (lowered + 0.5) * log(base) - base + log(sum)
}

/// The regularised lower incomplete gamma function: a series below the bend, a continued fraction above it.
func gammaShare(shape a: Double, below x: Double) -> Double {
    guard x > 0 else { return 0 }
    let front = exp(a * log(x) - x - logGamma(a))
    if x < a + 1 {
        var (term, sum, n) = (1 / a, 1 / a, a)
        while term > sum * 1e-16 {
            n += 1
            term *= x / n
            sum += term
        }
        return min(1, sum * front)
    }
    var b = x + 1 - a
    var (c, d) = (1e300, 1 / b)
    var h = d
    for i in 1...500 {
        let an = -Double(i) * (Double(i) - a)
        b += 2
        d = 1 / (an * d + b)
        c = b + an / c
        h *= d * c
        if (d * c - 1).magnitude < 1e-15 { break }
    }
    return max(0, 1 - front * h)
}

/// The regularised incomplete beta function, by its continued fraction (Lentz).
func betaShare(_ a: Double, _ b: Double, below x: Double) -> Double {
    guard x > 0 else { return 0 }
    guard x < 1 else { return 1 }
    if x > (a + 1) / (a + b + 2) { return 1 - betaShare(b, a, below: 1 - x) }
    let front = exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * log(x) + b * log(1 - x)) / a
    var (c, d) = (1.0, 1 / (1 - (a + b) * x / (a + 1)))
    var h = d
    for m in 1...500 {
        let n = Double(m)
        for numerator in [
            n * (b - n) * x / ((a + 2 * n - 1) * (a + 2 * n)),
            -(a + n) * (a + b + n) * x / ((a + 2 * n) * (a + 2 * n + 1)),
        ] {
            d = 1 / (1 + numerator * d)
            c = 1 + numerator / c
            h *= d * c
        }
        if (d * c - 1).magnitude < 1e-15 { break }
    }
    return front * h
}
