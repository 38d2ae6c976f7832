import Testing

@testable import Names

@Suite struct NameSoundTests {
    @Test(arguments: [
        ("Lavrov", "Лавров"), ("Kuleba", "Кулебой"), ("Cavusoglu", "Чавушоглу"), ("Aydin", "Айдын"),
        ("Zakharova", "Захаровой"), ("Johnson", "Джонсон"), ("Nikolenko", "Николенко"),
    ])
    func aNameSoundsLikeItsRendering(name: String, rendering: String) {
        #expect(NameSound(name).likeness(to: NameSound(rendering)) >= 0.5)
    }

    @Test(arguments: [("Lavrov", "Кулеба"), ("Antalya", "Москва"), ("Putin", "Байден")])
    func otherNamesDoNot(name: String, other: String) {
        #expect(NameSound(name).likeness(to: NameSound(other)) < 0.5)
    }

    @Test func nothingIsLikeNothing() {
        #expect(NameSound("").likeness(to: NameSound("—")) == 0)
    }
}
