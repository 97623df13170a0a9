extension Diagram {
  /// An arrow from box to box.
  public struct Arrow: Sendable {
    /// What passes along an arrow.
    public enum Kind: CaseIterable, Sendable {
      /// Nothing that the diagram tells apart.
      case plain

      /// What a network computes on its way up.
      case signal

      /// What comes back: drawn in a colour of its own, with an open head.
      case gradient
    }

    /// The name of the box that it leaves.
    public var from: String

    /// The name of the box that it points to.
    public var to: String

    /// What is written beside it.
    public var label: String

    /// How strong it is; nil is a thin line.
    ///
    /// The strongest arrow of its kind is drawn broadest, the others in
    /// proportion. One of strength 0, or of none that is finite, is dotted.
    public var strength: Double?

    /// What passes along it.
    public var kind: Kind

    /// Creates an arrow; `strength` is at least 0.
    public init(
      _ from: String, _ to: String, label: String = "", strength: Double? = nil,
      kind: Kind = .plain
    ) {
      if let strength {
        require(
          !(strength < 0),
          "The arrow from '\(from)' to '\(to)' has a negative strength")
      }
      self.from = from
      self.to = to
      self.label = label
      self.strength = strength
      self.kind = kind
    }
  }

  /// The kinds of arrow that the legend names, in their order.
  var kinds: [Arrow.Kind] {
    Arrow.Kind.allCases.filter { kind in
      kind != .plain && arrows.contains { $0.kind == kind }
    }
  }
}

extension Diagram.Arrow.Kind {
  /// What readers call it; a plain arrow needs no name.
  var name: String {
    switch self {
    case .plain: ""
    case .signal: "signal"
    case .gradient: "gradient"
    }
  }

  /// What it is drawn with.
  var ink: Ink { self == .gradient ? .slot(1) : .neutral }
}
