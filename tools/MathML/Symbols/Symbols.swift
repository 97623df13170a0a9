/// What a command or character stands for by itself.
struct SymbolEntry {
  enum Kind {
    /// A variable: italic, unless the alphabet has it upright.
    case letter
    case ordinary, binary, relation, opening, closing, punctuation, inner
    /// A large operator with its bounds above and below in display style.
    case large
    /// A large operator with its bounds beside it.
    case integral
  }

  var text: String
  var kind: Kind
}

/// The commands and characters that stand for one sign each.
enum Symbols {
  /// What commands stand for, by their name without the backslash.
  static let commands = Dictionary(
    tables.flatMap { kind, table in
      pairs(table).map { ($0, SymbolEntry(text: $1, kind: kind)) }
    }, uniquingKeysWith: { first, _ in first })

  /// What characters stand for.
  static let characters = Dictionary(
    typed
      + tables.flatMap { kind, table in
        pairs(table).compactMap { _, text in
          text.count == 1
            ? (Character(text), SymbolEntry(text: text, kind: kind)) : nil
        }
      }, uniquingKeysWith: { first, _ in first })

  /// The delimiters that may follow `\left`, `\right`, `\big` and the like.
  static let delimiters: [String: String] = Dictionary(
    pairs(
      #"""
      ( ( ) ) [ [ ] ] | | / / < ⟨ > ⟩ \{ { \} } \| ‖ \lbrace { \rbrace }
      \lbrack [ \rbrack ] \langle ⟨ \rangle ⟩ \vert | \lvert | \rvert |
      \Vert ‖ \lVert ‖ \rVert ‖ \lfloor ⌊ \rfloor ⌋ \lceil ⌈ \rceil ⌉
      \backslash \ \uparrow ↑ \downarrow ↓ \updownarrow ↕ \Uparrow ⇑
      \Downarrow ⇓ \Updownarrow ⇕ \lgroup ⟮ \rgroup ⟯ \lmoustache ⎰
      \rmoustache ⎱ \ulcorner ⌜ \urcorner ⌝ \llcorner ⌞ \lrcorner ⌟
      \llbracket ⟦ \rrbracket ⟧ ⟨ ⟨ ⟩ ⟩ ⌊ ⌊ ⌋ ⌋ ⌈ ⌈ ⌉ ⌉ ‖ ‖ ∣ | ∥ ‖ ↑ ↑ ↓ ↓
      ⟦ ⟦ ⟧ ⟧
      """#), uniquingKeysWith: { first, _ in first })

  /// The marks of accents, and whether they are as wide as their base.
  static let accents: [String: (mark: String, stretchy: Bool, below: Bool)] = [
    "hat": ("ˆ", false, false), "widehat": ("\u{302}", true, false),
    "tilde": ("˜", false, false), "widetilde": ("˜", true, false),
    "bar": ("ˉ", false, false),
    "vec": ("\u{20D7}", true, false), "overrightarrow": ("→", true, false),
    "overleftarrow": ("←", true, false),
    "overleftrightarrow": ("↔", true, false), "dot": ("˙", false, false),
    "ddot": ("¨", false, false), "dddot": ("˙˙˙", false, false),
    "check": ("ˇ", false, false), "widecheck": ("ˇ", true, false),
    "breve": ("˘", false, false), "acute": ("´", false, false),
    "grave": ("`", false, false), "mathring": ("˚", false, false),
    "underrightarrow": ("→", true, true),
    "underleftarrow": ("←", true, true),
    "underleftrightarrow": ("↔", true, true),
  ]

  /// The braces that take a label, and whether they are below.
  static let braces: [String: (mark: String, below: Bool)] = [
    "overbrace": ("⏞", false), "underbrace": ("⏟", true),
    "overparen": ("⏜", false), "underparen": ("⏝", true),
    "overbracket": ("⎴", false), "underbracket": ("⎵", true),
  ]

  /// The functions that have a name, with their bounds beside them.
  static let functions: Set<String> = [
    "arccos", "arcsin", "arctan", "arg", "cos", "cosh", "cot", "coth", "csc",
    "deg", "dim", "exp", "hom", "ker", "lg", "ln", "log", "sec", "sin", "sinh",
    "tan", "tanh",
  ]

  /// The functions that have their bounds below in display style, with what
  /// is shown.
  static let limits: [String: String] = [
    "det": "det", "gcd": "gcd", "inf": "inf", "lim": "lim", "max": "max",
    "min": "min", "Pr": "Pr", "sup": "sup", "liminf": "lim\u{2009}inf",
    "limsup": "lim\u{2009}sup", "argmax": "arg\u{2009}max",
    "argmin": "arg\u{2009}min", "injlim": "inj\u{2009}lim",
    "projlim": "proj\u{2009}lim",
  ]

  /// The spaces, in eighteenths of an em.
  static let spaces: [String: Double] = [
    ",": 3, "thinspace": 3, ":": 4, ">": 4, "medspace": 4, ";": 5,
    "thickspace": 5, "!": -3, "negthinspace": -3, "negmedspace": -4,
    "negthickspace": -5, "quad": 18, "qquad": 36, " ": 6, "enspace": 9,
    "space": 6, "nobreakspace": 6,
  ]

  /// The arrows that stretch to their labels.
  static let arrows: [String: String] = [
    "xrightarrow": "→", "xleftarrow": "←", "xleftrightarrow": "↔",
    "xRightarrow": "⇒", "xLeftarrow": "⇐", "xLeftrightarrow": "⇔",
    "xmapsto": "↦", "xhookrightarrow": "↪", "xhookleftarrow": "↩",
  ]

  /// The relations that have a character for their negation.
  static let negations: [String: String] = [
    "=": "≠", "∈": "∉", "∋": "∌", "<": "≮", ">": "≯", "≤": "≰", "≥": "≱",
    "≡": "≢", "∼": "≁", "≈": "≉", "≃": "≄", "≅": "≇", "⊂": "⊄", "⊃": "⊅",
    "⊆": "⊈", "⊇": "⊉", "∃": "∄", "∣": "∤", "∥": "∦", "→": "↛", "←": "↚",
    "⇒": "⇏", "⇐": "⇍", "↔": "↮", "⇔": "⇎", "⊢": "⊬", "⊨": "⊭", "≺": "⊀",
    "≻": "⊁", "≲": "≴", "≳": "≵", "≍": "≭", "|": "∤",
  ]

  /// What the keyboard's characters stand for, where it is not themselves or
  /// no command stands for the same.
  private static let typed: [(Character, SymbolEntry)] = [
    ("-", SymbolEntry(text: "−", kind: .binary)),
    ("*", SymbolEntry(text: "∗", kind: .binary)),
    ("+", SymbolEntry(text: "+", kind: .binary)),
    ("=", SymbolEntry(text: "=", kind: .relation)),
    ("<", SymbolEntry(text: "<", kind: .relation)),
    (">", SymbolEntry(text: ">", kind: .relation)),
    (":", SymbolEntry(text: ":", kind: .relation)),
    (",", SymbolEntry(text: ",", kind: .punctuation)),
    (";", SymbolEntry(text: ";", kind: .punctuation)),
    ("(", SymbolEntry(text: "(", kind: .opening)),
    ("[", SymbolEntry(text: "[", kind: .opening)),
    (")", SymbolEntry(text: ")", kind: .closing)),
    ("]", SymbolEntry(text: "]", kind: .closing)),
    ("!", SymbolEntry(text: "!", kind: .closing)),
    ("?", SymbolEntry(text: "?", kind: .closing)),
    ("/", SymbolEntry(text: "/", kind: .ordinary)),
    (".", SymbolEntry(text: ".", kind: .ordinary)),
    ("@", SymbolEntry(text: "@", kind: .letter)),
    ("−", SymbolEntry(text: "−", kind: .binary)),
    ("·", SymbolEntry(text: "⋅", kind: .binary)),
    ("≔", SymbolEntry(text: "≔", kind: .relation)),
    ("∘", SymbolEntry(text: "∘", kind: .binary)),
    ("⊤", SymbolEntry(text: "⊤", kind: .letter)),
    ("⊥", SymbolEntry(text: "⊥", kind: .relation)),
    ("…", SymbolEntry(text: "…", kind: .inner)),
    ("⋯", SymbolEntry(text: "⋯", kind: .inner)),
  ]

  private static func pairs(_ table: String) -> [(String, String)] {
    let words = table.split(whereSeparator: \.isWhitespace).map(String.init)
    return stride(from: 0, to: words.count - 1, by: 2).map {
      (words[$0], words[$0 + 1])
    }
  }

  private static let tables: [(SymbolEntry.Kind, String)] = [
    (
      .letter,
      #"""
      alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η
      theta θ vartheta ϑ iota ι kappa κ varkappa ϰ lambda λ mu μ nu ν xi ξ
      omicron ο pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ
      upsilon υ phi ϕ varphi φ chi χ psi ψ omega ω digamma ϝ
      Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ
      Psi Ψ Omega Ω
      varGamma 𝛤 varDelta 𝛥 varTheta 𝛩 varLambda 𝛬 varXi 𝛯 varPi 𝛱
      varSigma 𝛴 varUpsilon 𝛶 varPhi 𝛷 varPsi 𝛹 varOmega 𝛺
      partial ∂ nabla ∇ infty ∞ ell ℓ hbar ℏ hslash ℏ imath ı jmath ȷ
      wp ℘ Re ℜ Im ℑ aleph ℵ beth ℶ gimel ℷ daleth ℸ emptyset ∅
      varnothing ∅ top ⊤ bot ⊥ angle ∠ measuredangle ∡ triangle △ square □
      Box □ blacksquare ■ lozenge ◊ Diamond ◊ diamondsuit ♢ heartsuit ♡
      clubsuit ♣ spadesuit ♠ flat ♭ natural ♮ sharp ♯ prime ′ backprime ‵
      degree ° complement ∁ eth ð mho ℧ S § P ¶ copyright © pounds £ yen ¥
      % % $ $ # # & & _ _ checkmark ✓ dag † ddag ‡ bigstar ★ surd √
      Bbbk 𝕜 blacktriangle ▲ triangledown ▽ backslash \
      """#
    ),
    (
      .ordinary,
      #"""
      forall ∀ exists ∃ nexists ∄ neg ¬ lnot ¬ slash /
      """#
    ),
    (
      .binary,
      #"""
      pm ± mp ∓ times × div ÷ cdot ⋅ centerdot ⋅ ast ∗ star ⋆ circ ∘
      bullet ∙ cap ∩ cup ∪ uplus ⊎ sqcap ⊓ sqcup ⊔ vee ∨ lor ∨ wedge ∧
      land ∧ setminus ∖ smallsetminus ∖ wr ≀ diamond ⋄ bigtriangleup △
      bigtriangledown ▽ triangleleft ◃ triangleright ▹ oplus ⊕ ominus ⊖
      otimes ⊗ oslash ⊘ odot ⊙ bigcirc ◯ dagger † ddagger ‡ amalg ⨿
      boxplus ⊞ boxminus ⊟ boxtimes ⊠ boxdot ⊡ circledast ⊛ circledcirc ⊚
      circleddash ⊝ ltimes ⋉ rtimes ⋊ leftthreetimes ⋋ rightthreetimes ⋌
      dotplus ∔ divideontimes ⋇ intercal ⊺ curlyvee ⋎ curlywedge ⋏
      barwedge ⊼ veebar ⊻ Cap ⋒ Cup ⋓ lhd ⊲ rhd ⊳ unlhd ⊴ unrhd ⊵
      """#
    ),
    (
      .relation,
      #"""
      leq ≤ le ≤ geq ≥ ge ≥ leqslant ⩽ geqslant ⩾ ne ≠ neq ≠ lt < gt >
      ll ≪ gg ≫ lll ⋘ ggg ⋙ equiv ≡ sim ∼ simeq ≃ approx ≈ cong ≅
      approxeq ≊ asymp ≍ doteq ≐ propto ∝ varpropto ∝ thicksim ∼
      thickapprox ≈ models ⊨ vdash ⊢ dashv ⊣ vDash ⊨ Vdash ⊩ Vvdash ⊪
      perp ⟂ parallel ∥ nparallel ∦ mid ∣ nmid ∤ in ∈ notin ∉ ni ∋
      owns ∋ subset ⊂ supset ⊃ subseteq ⊆ supseteq ⊇ subsetneq ⊊
      supsetneq ⊋ nsubseteq ⊈ nsupseteq ⊉ sqsubset ⊏ sqsupset ⊐
      sqsubseteq ⊑ sqsupseteq ⊒ Subset ⋐ Supset ⋑ prec ≺ succ ≻
      preceq ⪯ succeq ⪰ preccurlyeq ≼ succcurlyeq ≽ bowtie ⋈ Join ⋈
      smile ⌣ frown ⌢ lesssim ≲ gtrsim ≳ lessapprox ⪅ gtrapprox ⪆
      lessgtr ≶ gtrless ≷ nless ≮ ngtr ≯ nleq ≰ ngeq ≱ nsim ≁ ncong ≇
      triangleq ≜ bumpeq ≏ Bumpeq ≎ circeq ≗ eqcirc ≖ risingdotseq ≓
      fallingdotseq ≒ doteqdot ≑ Doteq ≑ eqsim ≂ backsim ∽ backsimeq ⋍
      trianglelefteq ⊴ trianglerighteq ⊵ vartriangleleft ⊲
      vartriangleright ⊳ therefore ∴ because ∵ between ≬ pitchfork ⋔
      coloneqq ≔ eqqcolon ≕ coloneq ≔ eqcolon ≕ vartriangle △
      gets ← leftarrow ← to → rightarrow → leftrightarrow ↔ Leftarrow ⇐
      Rightarrow ⇒ Leftrightarrow ⇔ iff ⟺ implies ⟹ impliedby ⟸
      longleftarrow ⟵ longrightarrow ⟶ longleftrightarrow ⟷
      Longleftarrow ⟸ Longrightarrow ⟹ Longleftrightarrow ⟺ mapsto ↦
      longmapsto ⟼ hookleftarrow ↩ hookrightarrow ↪ uparrow ↑ downarrow ↓
      updownarrow ↕ Uparrow ⇑ Downarrow ⇓ Updownarrow ⇕ nearrow ↗
      searrow ↘ swarrow ↙ nwarrow ↖ leftharpoonup ↼ leftharpoondown ↽
      rightharpoonup ⇀ rightharpoondown ⇁ rightleftharpoons ⇌
      leftrightharpoons ⇋ nleftarrow ↚ nrightarrow ↛ nLeftarrow ⇍
      nRightarrow ⇏ nleftrightarrow ↮ nLeftrightarrow ⇎ leadsto ⇝
      rightsquigarrow ⇝ twoheadrightarrow ↠ twoheadleftarrow ↞
      rightarrowtail ↣ leftarrowtail ↢ leftleftarrows ⇇ rightrightarrows ⇉
      leftrightarrows ⇆ rightleftarrows ⇄ upuparrows ⇈ downdownarrows ⇊
      curvearrowleft ↶ curvearrowright ↷ circlearrowleft ↺
      circlearrowright ↻ Lleftarrow ⇚ Rrightarrow ⇛ looparrowleft ↫
      looparrowright ↬ dashrightarrow ⇢ dashleftarrow ⇠ restriction ↾
      upharpoonright ↾ upharpoonleft ↿ downharpoonright ⇂
      downharpoonleft ⇃ multimap ⊸
      """#
    ),
    (
      .opening,
      #"""
      { { lbrace { lbrack [ langle ⟨ lfloor ⌊ lceil ⌈ lvert | lVert ‖
      lgroup ⟮ ulcorner ⌜ llcorner ⌞ llbracket ⟦
      """#
    ),
    (
      .closing,
      #"""
      } } rbrace } rbrack ] rangle ⟩ rfloor ⌋ rceil ⌉ rvert | rVert ‖
      rgroup ⟯ urcorner ⌝ lrcorner ⌟ rrbracket ⟧
      """#
    ),
    (.punctuation, "colon : ldotp . cdotp ⋅"),
    (
      .inner,
      """
      ldots … cdots ⋯ ddots ⋱ dotsc … dotsb ⋯ dotsm ⋯ dotsi ⋯ dotso …
      mathellipsis … hdots …
      """
    ),
    (.ordinary, "vdots ⋮"),
    (
      .large,
      #"""
      sum ∑ prod ∏ coprod ∐ bigcap ⋂ bigcup ⋃ bigvee ⋁ bigwedge ⋀
      bigodot ⨀ bigotimes ⨂ bigoplus ⨁ biguplus ⨄ bigsqcup ⨆
      """#
    ),
    (
      .integral,
      #"""
      int ∫ iint ∬ iiint ∭ iiiint ⨌ oint ∮ oiint ∯ oiiint ∰ smallint ∫
      """#
    ),
  ]
}
