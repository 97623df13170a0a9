/// A piece of a page: an element or text.
public indirect enum Markup: Equatable, Sendable {
  case element(MarkupElement)
  case text(String)

  /// The element, if it is one.
  public var element: MarkupElement? {
    if case .element(let element) = self { element } else { nil }
  }

  /// The text without tags.
  public var plainText: String {
    switch self {
    case .text(let text): text
    case .element(let element):
      element.children.map(\.plainText).joined()
    }
  }
}

/// An element of a page, with its attributes in their order.
public struct MarkupElement: Equatable, Sendable {
  /// An attribute, its value without references.
  public struct Attribute: Equatable, Sendable {
    /// The name.
    public var name: String

    /// The value; empty where the page has none.
    public var value: String
  }

  /// The name, as in `section`.
  public var name: String

  /// The attributes, in their order.
  public var attributes: [Attribute]

  /// What is in it.
  public var children: [Markup]

  /// Creates an element; attributes without a value are left out.
  public init(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:],
    _ children: [Markup] = []
  ) {
    self.name = name
    self.attributes = attributes.compactMap { name, value in
      value.map { Attribute(name: name, value: $0) }
    }
    self.children = children
  }

  /// The value of an attribute; setting `nil` removes it.
  public subscript(_ name: String) -> String? {
    get { attributes.first { $0.name == name }?.value }
    set {
      let place = attributes.firstIndex { $0.name == name }
      switch (place, newValue) {
      case (let place?, let value?): attributes[place].value = value
      case (let place?, nil): attributes.remove(at: place)
      case (nil, let value?):
        attributes.append(Attribute(name: name, value: value))
      case (nil, nil): break
      }
    }
  }

  /// Returns whether it has a class.
  public func has(_ name: Substring) -> Bool {
    self["class"]?.split(separator: " ").contains(name) ?? false
  }
}
