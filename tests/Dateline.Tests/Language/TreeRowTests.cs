using Dateline.Language;

namespace Dateline.Tests.Language;

public class TreeRowTests
{
    // The old ferry sank and its crew swam.
    private static readonly TreeRow Row = new([
        new(2, "det"), new(2, "amod"), new(3, "nsubj"), new(-1, "root"), new(7, "cc"), new(6, "nmod:poss"),
        new(7, "nsubj:pass"), new(3, "conj"), new(3, "punct")]);

    [Fact]
    public void HeadsChildrenAndRootsAreFound()
    {
        Assert.Equal(3, Row.Head(2));
        Assert.Equal([2, 7, 8], Row.Children(3));
        Assert.Empty(Row.Children(0));
        Assert.Equal(3, Row.Root(5));
        Assert.Equal(3, Row.Root(0..9));
        Assert.Equal(-1, Row.Root(4..6));
    }

    [Fact]
    public void WhatHangsBelowIsARange()
    {
        Assert.Equal(0..3, Row.Subtree(2));
        Assert.Equal(4..8, Row.Subtree(7));
        Assert.Equal(0..9, Row.Subtree(3));
        Assert.True(Row.IsBelow(5, 7));
        Assert.False(Row.IsBelow(7, 5));
    }

    [Fact]
    public void ARelationIsFoundWithAndWithoutItsSubtype()
    {
        Assert.Equal([2, 6], Row.Find("nsubj"));
        Assert.Equal([6], Row.Find("nsubj:pass"));
        Assert.Empty(Row.Find("nsu"));
        Assert.Equal(2, Row.Child(3, "nsubj"));
        Assert.Equal(-1, Row.Child(3, "obj"));
    }
}
