namespace Dateline;

/// <summary>What kind of word a token is, and the form under which a dictionary has it.</summary>
/// <param name="Universal">Part of speech of Universal Dependencies, version 2: <c>VERB</c>, <c>PROPN</c>.</param>
/// <param name="Penn">Tag of the Penn Treebank as in English-EWT: <c>VBD</c>, <c>NNP</c>.</param>
/// <param name="Lemma">As <c>say</c> for <c>said</c>; names keep their capitals.</param>
public readonly record struct WordTag(string Universal, string Penn, string Lemma);
