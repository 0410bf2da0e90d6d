using System.Reflection;
using System.Runtime.CompilerServices;

namespace Dateline.Tests.House;

public class ImmutabilityTests
{
    public static TheoryData<Type> RootTypes => [.. typeof(Article).Assembly.GetExportedTypes()
        .Where(type => type.Namespace is "Dateline" or "Dateline.Briefs" or "Dateline.Revisions" && IsValue(type))
        .OrderBy(type => type.FullName, StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(RootTypes))]
    public void APropertyOfAValueCannotBeSetLater(Type type)
    {
        var settable = type.GetProperties(BindingFlags.Instance | BindingFlags.Public)
            .Where(property => property.SetMethod is { IsPublic: true } set
                && !set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)));
        Assert.Empty(settable.Select(property => property.Name));
    }

    [Theory]
    [MemberData(nameof(RootTypes))]
    public void AValueHoldsNoCollectionThatCanChange(Type type)
    {
        var changeable = type.GetProperties(BindingFlags.Instance | BindingFlags.Public)
            .Where(property => property.PropertyType.IsArray || (property.PropertyType.IsGenericType
                && property.PropertyType.Namespace == "System.Collections.Generic"
                && !property.PropertyType.Name.StartsWith("IReadOnly", StringComparison.Ordinal)));
        Assert.Empty(changeable.Select(property => property.Name));
    }

    [Theory]
    [MemberData(nameof(RootTypes))]
    public void AValueIsSealedOrAbstract(Type type) => Assert.True(type.IsSealed || type.IsAbstract || type.IsValueType);

    // A record has a method that the compiler made for `with`; a record struct prints itself.
    private static bool IsValue(Type type) =>
        type.GetMethod("<Clone>$") is not null
        || (type.IsValueType && !type.IsEnum && type.GetCustomAttribute<IsReadOnlyAttribute>() is not null);
}
