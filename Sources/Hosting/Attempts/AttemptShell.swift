import Blueprint
import Calling
import Exchanges
import Expressions
import Journaling
import Running
import Values

/// An attempt under way: the conversation, and what ties it to limits and to the outside.
final class AttemptShell {
    let run: RunShell
    let item: ItemID
    let model: String
    let provider: String
    let key: Int
    var conversation: Conversation
    /// Its own ticket has let the paid request go; until that is sent, it is kept.
    var hasPermit: Bool
    /// Until when limits keep the paid request back.
    var leaves: Timestamp?
    /// What it has asked for and what has not ended, by the conversation's numbers.
    var errands: [UInt32: UInt64] = [:]
    /// The request whose answer is being dealt with.
    var lastTicket: UInt64?
    /// Its scratch folder may have been made.
    var hasFolder = false

    init(
        run: RunShell, item: ItemID, model: String, provider: String, key: Int, _ conversation: Conversation,
        hasPermit: Bool
    ) {
        self.run = run
        self.item = item
        self.model = model
        self.provider = provider
        self.key = key
        self.conversation = conversation
        self.hasPermit = hasPermit
    }
}
