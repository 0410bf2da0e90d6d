using Dateline.Language;

namespace Dateline.Claims;

/// <summary>Whether one who speaks of a plan is a party to it, or holds it.</summary>
internal static class PlanSpeaker
{
    public static bool IsParty(
        Document document, PlanMention mention, ImmutableArray<string> planKeys, PlanWords words)
    {
        if (mention.By?.Speaker is not { Anonymous: false } speaker || mention.Modality == Modality.Demanded)
            return false;
        var roles = document.Names.Where(name => name.Id == speaker.Id && name.Role is not null).Select(name => name.Role!);
        var told = new HashSet<string>(Words.Of(speaker.Canonical).Concat(roles.SelectMany(Words.Of)));
        if (words.Bystanders.Any(told.Contains))
            return false;
        if (mention.Kind is not "talks" && words.Organizers.Any(told.Contains))
            return true;
        var countries = told.Select(Gazetteer.World.CountryOf).OfType<string>().ToHashSet();
        var names = document.Names.Where(name => name.Id == speaker.Id).Take(1)
            .Select(name => PlanIdentity.PartyKey(document, name));
        return planKeys.Any(key => BindingKeys.SortOf(key) == "party"
            && (countries.Contains(key["party:".Length..]) || names.Contains(key)
                || Words.Of(key["party:".Length..]).All(told.Contains)));
    }
}
