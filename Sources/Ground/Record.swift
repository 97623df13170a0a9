import Foundation

/// What a run of a chapter's program found, as the book reads it: the contract
/// between the two.
public struct Record: Codable, Equatable, Sendable {
  /// A number and the way it is written in a sentence.
  public struct Value: Codable, Equatable, Sendable {
    /// The number as text.
    public var text: String
    /// The number itself; nil for a value that is only text.
    public var number: Double?
    /// What the value is.
    public var meaning: String

    /// Creates a value.
    public init(text: String, number: Double?, meaning: String) {
      self.text = text
      self.number = number
      self.meaning = meaning
    }
  }

  /// A table of text.
  public struct Table: Codable, Equatable, Sendable {
    /// The headings.
    public var columns: [String]
    /// For each column, "left" or "right".
    public var alignments: [String]
    /// The rows; each has a text for each column.
    public var rows: [[String]]
    /// What the table shows.
    public var caption: String?
    /// What its numbers rest on: seeds, sizes, training.
    public var conditions: String?

    /// Creates a table.
    public init(
      columns: [String], alignments: [String], rows: [[String]],
      caption: String?, conditions: String? = nil
    ) {
      self.columns = columns
      self.alignments = alignments
      self.rows = rows
      self.caption = caption
      self.conditions = conditions
    }
  }

  /// A figure, drawn.
  public struct Figure: Codable, Equatable, Sendable {
    /// The drawing, to be put into a page.
    public var svg: String
    /// What the figure shows.
    public var title: String
    /// The figure in words.
    public var description: String
    /// What a reader should see in it, which the description starts with.
    public var summary: String?
    /// What the author says about it.
    public var caption: String
    /// The data behind the figure.
    public var data: Table
    /// What its numbers rest on: seeds, sizes, training.
    public var conditions: String?

    /// Creates a figure.
    public init(
      svg: String, title: String, description: String,
      summary: String? = nil, caption: String, data: Table,
      conditions: String? = nil
    ) {
      self.svg = svg
      self.title = title
      self.description = description
      self.summary = summary
      self.caption = caption
      self.data = data
      self.conditions = conditions
    }
  }

  /// The command that repeats the run.
  public var command: String
  /// The values, by name.
  public var values: [String: Value] = [:]
  /// The passages of text, by name, in lines.
  public var passages: [String: [String]] = [:]
  /// The tables, by name.
  public var tables: [String: Table] = [:]
  /// The figures, by name.
  public var figures: [String: Figure] = [:]

  /// Creates the record of a run that has found nothing yet.
  public init(command: String) { self.command = command }
}

extension Record {
  /// The record as JSON: the same bytes for the same content.
  public func json() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [
      .sortedKeys, .prettyPrinted, .withoutEscapingSlashes,
    ]
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    return try encoder.encode(self) + Data("\n".utf8)
  }

  /// Reads a record back from JSON.
  public init(json: Data) throws {
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    self = try decoder.decode(Record.self, from: json)
  }

  /// Writes the record to a file, whole or not at all.
  public func write(to path: String) throws {
    try FileSystem.writeWhole([UInt8](try json()), to: path)
  }
}
