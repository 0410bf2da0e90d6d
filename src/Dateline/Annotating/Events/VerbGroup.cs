namespace Dateline.Annotating.Events;

/// <summary>Auxiliaries and their verb: <c>has not been shot</c>, <c>to stop</c>.</summary>
/// <param name="First">Index of its first word.</param>
/// <param name="Last">Index of its last word, which is the verb.</param>
/// <param name="Verb">Plain form of the verb; <c>be</c>, <c>have</c> or <c>do</c> where nothing follows them.</param>
internal sealed record VerbGroup(int First, int Last, string Verb)
{
    public bool Passive { get; init; }

    public bool Negated { get; init; }

    public bool Infinitive { get; init; }

    /// <summary>An -ing form without an auxiliary: no clause of its own.</summary>
    public bool Gerund { get; init; }

    /// <summary>No auxiliary and a form that may be a participle: <c>a man arrested on Tuesday</c>.</summary>
    public bool Bare { get; init; }

    public bool Present { get; init; }

    public string? Modal { get; init; }

    /// <summary>Index of the group that governs an infinitive; -1 if none.</summary>
    public int Governor { get; init; } = -1;

    /// <summary>What governs an infinitive where that is no verb group: <c>due</c> in <c>is due to start</c>, <c>demand</c>.</summary>
    public string? GoverningWord { get; init; }
}
