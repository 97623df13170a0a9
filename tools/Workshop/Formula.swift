/// Returns a formula in TeX as text: `\sigma'(x) \le \tfrac14` as
/// `σ′(x) ≤ 1/4`.
///
/// It knows what the exercises of this book use. A command that it does not
/// know keeps its name.
func unicode(tex: String) -> String {
  var reader = FormulaReader(tex)
  return reader.text(until: nil)
    .split(separator: " ").joined(separator: " ")
}

private struct FormulaReader {
  private var rest: Substring

  init(_ tex: String) { rest = tex[...] }

  mutating func text(until end: Character?) -> String {
    var text = ""
    while let character = rest.first, character != end {
      text += piece()
    }
    if end != nil { rest = rest.dropFirst() }
    return text
  }

  /// Reads one character, command or group.
  private mutating func piece() -> String {
    let character = rest.removeFirst()
    switch character {
    case "{": return text(until: "}")
    case "^": return raised(argument(), Self.superscripts, mark: "^")
    case "_": return raised(argument(), Self.subscripts, mark: "_")
    case "'": return "′"
    case "-": return "−"
    case "~", "&", "\n": return " "
    case "\\": return command()
    default: return String(character)
    }
  }

  private mutating func argument() -> String {
    rest = rest.drop { $0 == " " }
    return rest.isEmpty ? "" : piece()
  }

  private mutating func command() -> String {
    var name = String(rest.prefix { $0.isLetter })
    if name.isEmpty, let first = rest.first { name = String(first) }
    rest = rest.dropFirst(name.count)
    switch name {
    case "frac", "tfrac", "dfrac":
      return "\(joined(argument()))/\(joined(argument()))"
    case "sqrt": return "√\(joined(argument()))"
    case "mathsf", "mathrm", "mathbb", "mathcal", "operatorname", "text",
      "boldsymbol", "mathbf":
      return argument()
    case "bigl", "bigr", "Bigl", "Bigr", "left", "right", "displaystyle",
      "textstyle":
      return ""
    case ",", ";", ":", "quad", "qquad", " ", "\\": return " "
    case "!": return ""
    case "{", "}", "%", "_", "&", "#": return name
    default:
      if let symbol = Self.symbols[name] { return symbol }
      // A function's name, such as \tanh, stands apart from its argument.
      let isFunction = rest.drop { $0 == " " }.first.map {
        $0.isLetter || $0 == "\\"
      }
      return name + (isFunction == true ? " " : "")
    }
  }

  /// Returns a part of a quotient, in parentheses if it is a sum.
  private func joined(_ text: String) -> String {
    let isOne = text.dropFirst().allSatisfy {
      $0.isLetter || $0.isNumber || $0 == "." || $0 == "′"
        || Self.superscripts.values.contains($0)
        || Self.subscripts.values.contains($0)
    }
    return isOne ? text : "(\(text))"
  }

  private func raised(
    _ text: String, _ table: [Character: Character], mark: String
  ) -> String {
    let text = text.filter { $0 != " " }
    let characters = text.compactMap { table[$0] }
    if characters.count == text.count { return String(characters) }
    return text.count == 1 ? mark + text : "\(mark)(\(text))"
  }

  private static let superscripts: [Character: Character] = [
    "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶",
    "7": "⁷", "8": "⁸", "9": "⁹", "−": "⁻", "+": "⁺", "n": "ⁿ", "i": "ⁱ",
    "T": "ᵀ", "L": "ᴸ", "k": "ᵏ", "t": "ᵗ", "′": "′", "*": "*",
    "(": "⁽", ")": "⁾",
  ]

  private static let subscripts: [Character: Character] = [
    "0": "₀", "1": "₁", "2": "₂", "3": "₃", "4": "₄", "5": "₅", "6": "₆",
    "7": "₇", "8": "₈", "9": "₉", "−": "₋", "+": "₊", "i": "ᵢ", "j": "ⱼ",
    "n": "ₙ", "k": "ₖ", "l": "ₗ", "t": "ₜ", "h": "ₕ", "x": "ₓ", "m": "ₘ",
    "a": "ₐ", "r": "ᵣ", "u": "ᵤ", "v": "ᵥ", "χ": "ᵪ", "s": "ₛ", "p": "ₚ",
  ]

  private static let symbols: [String: String] = [
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε",
    "varepsilon": "ε", "zeta": "ζ", "eta": "η", "theta": "θ", "kappa": "κ",
    "lambda": "λ", "mu": "μ", "nu": "ν", "xi": "ξ", "pi": "π", "rho": "ρ",
    "sigma": "σ", "tau": "τ", "phi": "φ", "varphi": "φ", "chi": "χ",
    "psi": "ψ", "omega": "ω", "Gamma": "Γ", "Delta": "Δ", "Theta": "Θ",
    "Lambda": "Λ", "Sigma": "Σ", "Phi": "Φ", "Psi": "Ψ", "Omega": "Ω",
    "partial": "∂", "nabla": "∇", "sum": "Σ", "prod": "∏", "infty": "∞",
    "cdot": " · ", "times": "×", "odot": " ⊙ ", "pm": "±", "to": " → ",
    "le": " ≤ ", "ge": " ≥ ", "ne": " ≠ ", "approx": " ≈ ", "sim": " ∼ ",
    "leq": " ≤ ", "geq": " ≥ ", "neq": " ≠ ", "ll": " ≪ ", "gg": " ≫ ",
    "in": " ∈ ", "ldots": "…", "dots": "…", "cdots": "⋯", "mapsto": " ↦ ",
    "langle": "⟨", "rangle": "⟩", "lfloor": "⌊", "rfloor": "⌋",
    "lceil": "⌈", "rceil": "⌉", "|": "‖", "Vert": "‖", "ell": "ℓ",
    "prime": "′", "top": "T", "hat": "^", "bar": "¯", "circ": "∘",
  ]
}
