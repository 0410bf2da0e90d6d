namespace Dateline.Claims;

/// <summary>The claims of a point, heard against each other: what the rules of judgement judge by.</summary>
internal sealed record Hearing
{
    /// <summary>In order of assertion; none is withdrawn.</summary>
    public required ImmutableArray<Claim> Claims { get; init; }

    public required PointKind Kind { get; init; }

    /// <summary>The claim that tells best what holds now; absent where nothing does.</summary>
    public Claim? Current { get; init; }

    /// <summary>Those that say what the current one says, it included, less precisely or in other words.</summary>
    public ImmutableArray<Claim> Agreeing { get; init; } = [];

    /// <summary>Earlier values that gave way.</summary>
    public ImmutableArray<Claim> Replaced { get; init; } = [];

    /// <summary>Those that stand now and cannot be true together with the current one.</summary>
    public ImmutableArray<Claim> Against { get; init; } = [];

    /// <summary>Those that agree only because a number was rounded.</summary>
    public ImmutableArray<Claim> Rounded { get; init; } = [];

    /// <summary>Those that count only a part of it.</summary>
    public ImmutableArray<Claim> Parts { get; init; } = [];

    public int Independent => Origins.Count(Agreeing);

    public bool ConfirmedByParty => Agreeing.Any(claim => claim.FromParty);
}
